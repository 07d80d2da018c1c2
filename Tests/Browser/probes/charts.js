// The charts that show nothing: no room on the page, or no shape inside.
() => [...document.querySelectorAll("svg.chart")]
  .filter((each) => {
    const box = each.getBoundingClientRect();
    return box.width < 100 || box.height < 50 || !each.querySelector("path, rect, circle, line, polyline, polygon");
  })
  .map((each) => each.closest("figure")?.textContent.trim().slice(0, 40) ?? "svg.chart")
