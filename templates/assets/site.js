// 表的排序和筛选，以及报告目录里标出正在读的一节。没有脚本时表仍是完整的表，目录仍是完整的目录。
(() => {
  "use strict";
  const collator = new Intl.Collator("zh-CN", { numeric: true });

  // 读屏软件念出的一句话：排好了、还剩几行。
  const announcer = document.createElement("p");
  announcer.className = "visually-hidden";
  announcer.setAttribute("role", "status");
  document.body.append(announcer);

  // 表 -------------------------------------------------------------

  // 格里的主要文字，不算小字说明。
  function text(cell) {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll("small, .unit, .sort").forEach((part) => part.remove());
    return copy.textContent.trim();
  }

  // 格的数值；未公开、— 之类没有数值。
  function number(cell) {
    const match = /^[+-]?\d[\d,]*(\.\d+)?/.exec(text(cell));
    return cell.classList.contains("without") || !match ? null : Number(match[0].replaceAll(",", ""));
  }

  function compare(column, isNumber, sign) {
    return (a, b) => {
      const [x, y] = [a, b].map((row) => row.cells[column]).map(isNumber ? number : text);
      const [isXEmpty, isYEmpty] = [x, y].map((value) => value === null || value === "" || value === "—");
      if (isXEmpty || isYEmpty) return isXEmpty - isYEmpty;
      return sign * (isNumber ? x - y : collator.compare(x, y));
    };
  }

  function makeSortable(table) {
    const body = table.tBodies[0];
    const official = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const title = text(heading);
      const isNumber = heading.classList.contains("number");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.setAttribute("aria-label", `按${title}排序`);
      heading.abbr = title; // 读格子时只念列名，不念按钮。
      heading.append(button);
      // 数字先看大的，文字先看拼音靠前的；第三次回到原来的顺序。
      const orders = isNumber ? ["descending", "ascending"] : ["ascending", "descending"];
      button.addEventListener("click", () => {
        const order = orders[orders.indexOf(heading.getAttribute("aria-sort")) + 1];
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        const rows = official.filter((row) => !row.classList.contains("total"));
        if (order) {
          heading.setAttribute("aria-sort", order);
          rows.sort(compare(column, isNumber, order === "ascending" ? 1 : -1));
        }
        body.append(...rows, ...official.filter((row) => row.classList.contains("total")));
        announcer.textContent = order ? `已按${title}${order === "ascending" ? "从小到大" : "从大到小"}排列` : "已回到原来的顺序";
      });
    });
  }

  function makeFilterable(box) {
    const rows = [...box.closest("figure").querySelectorAll("tbody tr")];
    const count = box.querySelector("output");
    box.querySelector("input").addEventListener("input", (event) => {
      const words = event.target.value.trim().toLowerCase().split(/\s+/);
      rows.forEach((row) => {
        const content = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => content.includes(word));
      });
      count.textContent = words[0] ? `剩 ${rows.filter((row) => !row.hidden).length} 行，共 ${rows.length} 行` : "";
    });
  }

  document.querySelectorAll("table.sortable").forEach(makeSortable);
  document.querySelectorAll(".table-filter").forEach(makeFilterable);

  // 目录 -----------------------------------------------------------

  const links = new Map([...document.querySelectorAll(".contents a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  if (headings.length) {
    const mark = () => {
      // 最后一个已经到了窗口上方三分之一的标题，就是正在读的一节。
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
      const current = links.get((passed.at(-1) || headings[0]).id);
      links.forEach((link) => { if (link === current) link.setAttribute("aria-current", "location"); else link.removeAttribute("aria-current"); });
    };
    // 线以上全算“看见”：一下子跳过几节，也有标题越过这条线。
    const observer = new IntersectionObserver(mark, { rootMargin: "1000000px 0px -66% 0px" });
    headings.forEach((heading) => observer.observe(heading));
  }
})();
