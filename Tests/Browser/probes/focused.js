// What has the focus: its number from `tabstops`, whether anyone can see that, and whether something covers it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const style = getComputedStyle(element);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  const inWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  // A point of each line of the element: a link may begin at the end of one line and end on the next.
  const uncovered = [...element.getClientRects()].some((each) => [0.1, 0.5, 0.9].some((share) => {
    const hit = document.elementFromPoint(each.left + each.width * share, each.top + each.height / 2);
    return hit && (element.contains(hit) || hit.contains(element));
  }));
  return {
    stop: element.tabStop ?? null,
    what: `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 24)}`,
    scroller: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
    marked: ring || style.boxShadow !== "none",
    seen: inWindow && uncovered,
  };
}
