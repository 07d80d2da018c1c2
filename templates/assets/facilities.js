// 职工阵地：现在开没开，和按条件筛选。没有脚本时，各类清单页列出同样的内容。
(() => {
  "use strict";
  const days = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];

  // 北京时间，不论手机设在哪个时区；中国没有夏令时，全年是 UTC+8。
  function now() {
    const beijing = new Date(Date.now() + 8 * 60 * 60 * 1000);
    return { day: (beijing.getUTCDay() + 6) % 7, minute: beijing.getUTCHours() * 60 + beijing.getUTCMinutes() };
  }

  const clock = (minutes) => [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, "0")).join(":");

  // "510-690 870-1050;…;?"：周一到周日，每天几段，从零点起的分钟；空的是休息，? 是没有登记。
  function parse(week) {
    return week.split(";").map((day) => (day === "?" ? null : day.split(" ").filter(Boolean).map((part) => part.split("-").map(Number))));
  }

  const current = (week, { day, minute }) => (week[day] || []).find(([opens, closes]) => opens <= minute && minute < closes);

  function sentence(week, time) {
    const open = current(week, time);
    if (open) return `开着，到 ${clock(open[1])}`;
    for (let ahead = 0; ahead <= 7; ahead += 1) {
      const day = (time.day + ahead) % 7;
      const next = (week[day] || []).find(([opens]) => ahead > 0 || opens > time.minute);
      if (next) return `关着，${["今天", "明天"][ahead] || (ahead === 7 ? "下" : "") + days[day]} ${clock(next[0])} 开`;
    }
    return "关着";
  }

  function tell() {
    const time = now();
    document.querySelectorAll("[data-week]").forEach((place) => {
      const week = parse(place.dataset.week);
      const line = place.querySelector(".live dd");
      if (!line) return;
      line.textContent = sentence(week, time);
      line.classList.toggle("is-open", Boolean(current(week, time)));
    });
  }

  // 筛选 -----------------------------------------------------------

  const form = document.getElementById("finder");

  function matches(place, choice, time) {
    const { region, kind, functions, week } = place.dataset;
    return (!choice.get("region") || choice.get("region") === region)
      && (!choice.get("kind") || choice.get("kind") === kind)
      && (!choice.get("function") || functions.split("、").includes(choice.get("function")))
      && (!choice.has("accessible") || "accessible" in place.dataset)
      && (!choice.has("open") || (week !== undefined && Boolean(current(parse(week), time))));
  }

  // 只留下有值的条件；写进网址的 # 后面，可以发给别人。
  function choices() {
    return new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  }

  function filter() {
    const choice = choices();
    const time = now();
    let count = 0;
    document.querySelectorAll(".facility-group").forEach((group) => {
      const places = [...group.querySelectorAll(".facility-item")];
      places.forEach((place) => { place.hidden = !matches(place, choice, time); });
      const left = places.filter((place) => !place.hidden).length;
      group.hidden = left === 0;
      count += left;
    });
    const words = choice.has("open") ? `（北京时间${days[time.day]} ${clock(time.minute)}）` : "";
    const sentence = count ? `找到 ${count} 处${words}` : `没有符合条件的地方${words}，少选一个条件试试`;
    const status = document.getElementById("finder-count");
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  function restore() {
    const state = new URLSearchParams(location.hash.slice(1));
    if (![...state.keys()].some((name) => form.elements[name])) return;
    form.reset();
    state.forEach((value, name) => {
      const field = form.elements[name];
      if (!field) return;
      if (field.type === "checkbox") field.checked = true;
      else field.value = [...field.options].some((option) => option.value === value) ? value : "";
    });
  }

  tell();
  if (form) {
    restore();
    filter();
    const changed = () => {
      const state = choices().toString();
      history.replaceState(null, "", state ? "#" + state : location.pathname + location.search);
      filter();
    };
    form.addEventListener("change", changed);
    form.addEventListener("reset", () => setTimeout(changed));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", () => { restore(); filter(); });
  }
  setInterval(() => { tell(); if (form) filter(); }, 30 * 1000);
})();
