// The texts and marks of the page's charts that are hard to tell from what is behind them: less than `text` to 1, or `mark` to 1.
// axe-core gives no verdict inside SVG, so each colour is computed here as it is painted, with its opacity.
({ text: textLimit, mark: markLimit }) => {
  const rgba = (colour) => {
    const parts = colour.match(/^rgba?\(([^)]+)\)$/)?.[1].split(/[\s,/]+/).map(Number);
    if (!parts) throw new Error(`no colour: ${colour}`);
    return { channels: parts.slice(0, 3), alpha: parts[3] ?? 1 };
  };
  const over = (front, back) => front.channels.map((channel, i) => channel * front.alpha + back[i] * (1 - front.alpha));
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((each) => each / 255).map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  // What `property`, fill or stroke, paints; null when it paints nothing.
  const paint = (element, property) => {
    const style = getComputedStyle(element);
    if (style[property] === "none" || (property === "stroke" && parseFloat(style.strokeWidth) === 0)) return null;
    const colour = rgba(style[property]);
    let alpha = colour.alpha * Number(style[`${property}Opacity`]);
    for (let up = element; up instanceof SVGElement; up = up.parentElement) alpha *= Number(getComputedStyle(up).opacity);
    return alpha > 0 ? { ...colour, alpha } : null;
  };

  // The page behind a chart.
  const paper = (chart) => {
    for (let up = chart; up; up = up.parentElement) {
      const colour = rgba(getComputedStyle(up).backgroundColor);
      if (colour.alpha === 1) return colour.channels;
    }
    return [255, 255, 255];
  };

  const covers = (shape, point) => shape.isPointInFill(point.matrixTransform(shape.getScreenCTM().inverse()));
  const hex = (colour) => "#" + colour.map((each) => Math.round(each).toString(16).padStart(2, "0")).join("");
  const faint = [];

  for (const chart of document.querySelectorAll("svg.chart")) {
    const page = paper(chart);
    const name = chart.querySelector("title")?.textContent.slice(0, 16);
    const report = (what, front, back, limit) => {
      const ratio = contrast(front, back);
      if (ratio < limit) faint.push(`${name}: ${what}: ${hex(front)} on ${hex(back)} is ${ratio.toFixed(2)} to 1`);
    };
    const shapes = [...chart.querySelectorAll("path, rect, circle, line, polyline, polygon")];
    const filled = shapes.map((shape) => ({ shape, fill: shape.tagName === "line" ? null : paint(shape, "fill") })).filter(({ fill }) => fill);
    const behind = (element, point) =>
      filled.filter(({ shape }) => element.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_PRECEDING && covers(shape, point))
        .reduce((back, { fill }) => over(fill, back), page);
    const written = new Set();

    for (const text of chart.querySelectorAll("text")) {
      const box = text.getBoundingClientRect();
      const fill = paint(text, "fill");
      if (!fill || !box.width) continue;
      // A label can begin inside a bar and end outside.
      for (const share of [0.05, 0.5, 0.95]) {
        const point = new DOMPoint(box.left + box.width * share, box.top + box.height / 2);
        if (share === 0.5) filled.filter(({ shape }) => covers(shape, point)).forEach(({ shape }) => written.add(shape));
        const halo = getComputedStyle(text).paintOrder.startsWith("stroke") ? paint(text, "stroke") : null;
        const back = halo ? over(halo, behind(text, point)) : behind(text, point);
        report(`“${text.textContent}”`, over(fill, back), back, textLimit);
      }
    }

    for (const shape of shapes) {
      if (shape.classList.contains("grid") || written.has(shape)) continue;
      const colours = [paint(shape, "fill"), paint(shape, "stroke")].filter(Boolean).map((colour) => over(colour, page));
      const strongest = colours.sort((a, b) => contrast(b, page) - contrast(a, page))[0];
      // What has the colour of the page parts two marks, and is not one itself.
      if (strongest && hex(strongest) !== hex(page)) report(`<${shape.tagName} class="${shape.getAttribute("class") ?? ""}">`, strongest, page, markLimit);
    }
  }
  return [...new Set(faint)];
}
