// 长者模式、高对比、字号。
//
// 没有脚本时，勾选框自己就管用，只管这一页（见 site.css 第 13 节）。这里多做一件事：记住读者的选择。
// 它在页面画出来以前执行，所以翻页时不会先闪一下普通样子。
(() => {
  "use strict";
  const key = "gongbao-modes";
  const root = document.documentElement;
  const sizes = ["normal", "large", "largest"];
  root.classList.add("js");

  // 从 U 盘打开或禁用了存储时读写会出错：那就只管这一页。
  function remembered() {
    try { return JSON.parse(localStorage.getItem(key)) || {}; } catch { return {}; }
  }

  function remember(modes) {
    try { localStorage.setItem(key, JSON.stringify(modes)); } catch { /* 不能记住，也不妨碍阅读 */ }
  }

  function apply(modes) {
    root.toggleAttribute("data-elder", modes.elder === true);
    root.toggleAttribute("data-contrast", modes.contrast === true);
    root.dataset.size = sizes.includes(modes.size) ? modes.size : "normal";
  }

  const control = (id) => document.getElementById(id);

  // 让勾选框说的和页面的样子一致。
  function show() {
    control("mode-elder").checked = root.hasAttribute("data-elder");
    control("mode-contrast").checked = root.hasAttribute("data-contrast");
    control("size-" + root.dataset.size).checked = true;
  }

  function chosen() {
    return {
      elder: control("mode-elder").checked,
      contrast: control("mode-contrast").checked,
      size: sizes.find((size) => control("size-" + size).checked),
    };
  }

  apply(remembered());
  document.addEventListener("DOMContentLoaded", () => {
    show();
    document.querySelector(".modes").addEventListener("change", () => {
      const modes = chosen();
      apply(modes);
      remember(modes);
    });
  });
  // 后退时浏览器可能拿出旧页；另一个标签页也可能改了选择。
  const refresh = () => { apply(remembered()); show(); };
  addEventListener("pageshow", (event) => { if (event.persisted) refresh(); });
  addEventListener("storage", (event) => { if (event.key === key) refresh(); });
})();
