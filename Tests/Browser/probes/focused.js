// What has the focus: its number from `tabstops`, whether anyone can see that, and whether something covers it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const style = getComputedStyle(element);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  const inWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  // Three points of what is in the window of each line: a link may begin at the end of one line and end on the next.
  // In a chart two marks can be one point; then it is enough that the chart is on top.
  const isOnTop = (hit) => hit && (element.contains(hit) || hit.contains(element) || (element.ownerSVGElement ?? element).contains(hit));
  const clamp = (value, limit) => Math.min(Math.max(value, 0), limit - 1);
  const uncovered = [...element.getClientRects()].some((line) => {
    const [left, right] = [clamp(line.left, innerWidth), clamp(line.right, innerWidth)];
    const middle = (clamp(line.top, innerHeight) + clamp(line.bottom, innerHeight)) / 2;
    return [0.1, 0.5, 0.9].some((share) => isOnTop(document.elementFromPoint(left + (right - left) * share, middle)));
  });
  return {
    stop: element.tabStop ?? null,
    what: `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 24)}`,
    scroller: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
    marked: ring || style.boxShadow !== "none",
    seen: inWindow && uncovered,
  };
}
