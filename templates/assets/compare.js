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

  // 精确的小数：整数和小数位数。网站上的数字不经过浮点数。
  function decimal(text) {
    const [whole, fraction = ""] = text.split(".");
    return { value: BigInt(whole + fraction), digits: fraction.length };
  }

  const power = (n) => 10n ** BigInt(n);
  const size = (n) => (n < 0n ? -n : n);

  // 四舍五入的商。
  function quotient(a, b) {
    const rounded = (2n * size(a) + size(b)) / (2n * size(b));
    return a < 0n === b < 0n ? rounded : -rounded;
  }

  // 百分数，带几位小数，以最后一位为单位。
  function percent(part, whole, digits) {
    const [a, b] = [decimal(part), decimal(whole)];
    return quotient(a.value * power(2 + digits + b.digits), b.value * power(a.digits));
  }

  function written(value, digits) {
    const text = String(size(value)).padStart(digits + 1, "0");
    return (value < 0n ? "-" : "") + (digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text);
  }

  const share = (lead, part, whole) => (decimal(whole).value === 0n ? "" : `${lead} ${written(percent(part, whole, 1), 1)}%`);

  function points(own, other) {
    const exact = percent(...own, 9) - percent(...other, 9);
    if (exact === 0n) return "相同";
    const tenths = quotient(exact, power(8));
    return tenths === 0n ? "相差不到 0.1 个百分点" : `${tenths < 0n ? "低" : "高"} ${written(size(tenths), 1)} 个百分点`;
  }

  // 与 RegionComparison.swift 的说法一致。
  function difference(own, other, relation) {
    if (own.parts && other.parts) return points(own.parts, other.parts);
    if (own.value === undefined || other.value === undefined) return "";
    if (relation === "part") return other.small ? "" : share("占", own.value, other.value);
    if (relation === "whole") return own.small ? "" : share("对方占", other.value, own.value);
    const [a, b] = [decimal(own.value), decimal(other.value)];
    const digits = Math.max(a.digits, b.digits);
    const apart = a.value * power(digits - a.digits) - b.value * power(digits - b.digits);
    return apart === 0n ? "相同" : `${apart > 0n ? "多" : "少"} ${written(size(apart), digits)}`;
  }

  const contains = (outer, inner) => outer.kind === "旗" ? inner.kind !== "旗" : outer.kind === "片区" && inner.zone === outer.id;

  const relation = (own, other) => (contains(other, own) ? "part" : contains(own, other) ? "whole" : "peer");

  function show(all, id) {
    const [here, there] = [all[own], all[id]];
    section.querySelectorAll("[data-other-name]").forEach((place) => { place.textContent = there.name; });
    table.querySelectorAll("tbody tr").forEach((row) => {
      const figure = here.figures[row.dataset.figure];
      const other = there.figures[row.dataset.figure];
      const cell = row.querySelector(".other");
      cell.textContent = "";
      cell.classList.toggle("without", !other.value && !other.parts);
      const holder = other.url ? document.createElement("a") : document.createElement("span");
      if (other.url) holder.href = select.dataset.root + other.url;
      holder.textContent = other.text;
      cell.append(holder);
      if (other.note) {
        const note = document.createElement("small");
        note.textContent = other.note;
        cell.append(note);
      }
      row.querySelector(".difference").textContent = difference(figure, other, relation(here, there));
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
