// 地区比较：选一个地区，表里换成它的数字。没有脚本时，表已经列出本地、片区和全旗。
(() => {
  "use strict";
  const section = document.getElementById("comparison");
  if (!section) return;
  const select = section.querySelector("select");
  const table = section.querySelector("table");
  const own = select.dataset.own;
  let loading;

  // 数字文件是脚本，所以从 U 盘打开也能读。
  function regions() {
    loading ||= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = select.dataset.source;
      script.onload = () => resolve(window.gongbaoRegions);
      script.onerror = () => { loading = undefined; reject(); };
      document.head.append(script);
    });
    return loading;
  }

  // 精确的小数：整数个 10 的负 k 次方。
  function decimal(text) {
    const [whole, fraction = ""] = text.split(".");
    return { digits: fraction.length, value: BigInt(whole + fraction) };
  }

  function aligned(a, b) {
    const [x, y] = [decimal(a), decimal(b)];
    const digits = Math.max(x.digits, y.digits);
    return { digits, x: x.value * 10n ** BigInt(digits - x.digits), y: y.value * 10n ** BigInt(digits - y.digits) };
  }

  function written(value, digits) {
    const text = String(value).padStart(digits + 1, "0");
    return digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, "") : text;
  }

  function share(part, whole) {
    const { x, y } = aligned(part, whole);
    if (y <= 0n || x < 0n) return "";
    return written((2000n * x + y) / (2n * y), 1).replace(/^(\d+)$/, "$1.0") + "%";
  }

  // 与 RegionComparison.swift 的说法一致。
  function difference(figure, other, isRate, isWhole, isPart) {
    if (figure.value === undefined || other.value === undefined) return "";
    if (isWhole && !isRate) return share(figure.value, other.value).replace(/^(?=\d)/, "占 ");
    if (isPart && !isRate) return share(other.value, figure.value).replace(/^(?=\d)/, "对方占 ");
    const { x, y, digits } = aligned(figure.value, other.value);
    if (x === y) return "相同";
    const size = written(x > y ? x - y : y - x, digits);
    return isRate ? `${x > y ? "高" : "低"} ${size} 个百分点` : `${x > y ? "多" : "少"} ${size}`;
  }

  const contains = (outer, inner) => outer.kind === "旗" ? inner.kind !== "旗" : outer.kind === "片区" && inner.zone === outer.id;

  function show(all, id) {
    const [here, there] = [all[own], all[id]];
    table.querySelectorAll("[data-other-name]").forEach((place) => { place.textContent = there.name; });
    table.querySelectorAll("tbody tr").forEach((row) => {
      const figure = here.figures[row.dataset.figure];
      const other = there.figures[row.dataset.figure];
      const cell = row.querySelector(".other");
      cell.textContent = "";
      cell.classList.toggle("without", other.value === undefined);
      const holder = other.url ? document.createElement("a") : document.createElement("span");
      if (other.url) holder.href = select.dataset.root + other.url;
      holder.textContent = other.text;
      cell.append(holder);
      row.querySelector(".difference").textContent = difference(figure, other, row.dataset.kind === "rate", contains(there, here), contains(here, there));
    });
    section.querySelector("[role=status]").textContent = `正在和${there.name}比较`;
  }

  function changed() {
    const id = select.value;
    regions().then((all) => show(all, id), () => {
      section.querySelector("[role=status]").textContent = "没有读到其他地区的数字，请到“各地区”表里看。";
    });
  }

  // #compare=song-ai-zhen：可以发给别人。
  function restore() {
    const id = new URLSearchParams(location.hash.slice(1)).get("compare");
    if (!id || ![...select.options].some((option) => option.value === id)) return;
    select.value = id;
    changed();
  }

  select.addEventListener("change", () => {
    history.replaceState(null, "", "#compare=" + select.value);
    changed();
  });
  addEventListener("hashchange", restore);
  restore();
})();
