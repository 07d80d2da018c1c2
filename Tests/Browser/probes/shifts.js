// Runs before anything of the page: keeps every shift of the layout (Layout Instability API) and what moved.
window.layoutShifts = [];
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) {
    const moved = shift.sources.map((each) => {
      const node = each.node?.nodeType === Node.TEXT_NODE ? each.node.parentElement : each.node;
      return `<${node?.tagName.toLowerCase()} class="${node?.getAttribute("class") ?? ""}"> from y=${each.previousRect.y} to y=${each.currentRect.y}`;
    });
    window.layoutShifts.push({ value: shift.value, moved });
  }
}).observe({ type: "layout-shift", buffered: true });
