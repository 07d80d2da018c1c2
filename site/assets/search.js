/* 站内搜索。读 search/ 里的索引文件：不用服务器，从磁盘打开也能用。
   Searches the index in search/, which the build wrote. Files are scripts that call gongbaoSearch, because scripts load from file: too.
   What the files hold is described in Sources/SearchIndex; the rules for letters there and here are the same. */
(function () {
  "use strict";

  /* Letters ----------------------------------------------------------- */

  function isSeparator(unit) {
    return unit < 0x30 || (unit >= 0x3A && unit <= 0x40) || (unit >= 0x5B && unit <= 0x60) || (unit >= 0x7B && unit <= 0xBF) ||
      unit === 0xD7 || unit === 0xF7 || (unit >= 0x2000 && unit <= 0x206F) || (unit >= 0x2190 && unit <= 0x2BFF) ||
      (unit >= 0x3000 && unit <= 0x3004) || (unit >= 0x3008 && unit <= 0x3020) || unit === 0x3030 || unit === 0x303D || unit === 0x30FB ||
      (unit >= 0xE000 && unit <= 0xF8FF) || (unit >= 0xFE10 && unit <= 0xFE1F) || (unit >= 0xFE30 && unit <= 0xFE6F) ||
      (unit >= 0xFF5F && unit <= 0xFF65) || (unit >= 0xFFF0 && unit <= 0xFFFF);
  }

  // Full-width becomes half-width, capitals small, 零 and ○ become 〇; whatever parts words becomes 0.
  function foldUnit(unit) {
    var narrow = unit >= 0xFF01 && unit <= 0xFF5E ? unit - 0xFEE0 : unit;
    if ((narrow >= 0x41 && narrow <= 0x5A) || (narrow >= 0xC0 && narrow <= 0xD6) || (narrow >= 0xD8 && narrow <= 0xDE)) return narrow + 0x20;
    if (narrow === 0x96F6 || narrow === 0x25CB) return 0x3007;
    return isSeparator(narrow) ? 0 : narrow;
  }

  // As long as the text itself: a place in the one is a place in the other. A point or comma between two digits stays.
  function fold(text) {
    var units = new Array(text.length);
    for (var i = 0; i < text.length; i++) units[i] = foldUnit(text.charCodeAt(i));
    function isDigit(unit) { return unit >= 0x30 && unit <= 0x39; }
    var folded = "";
    for (i = 0; i < units.length; i++) {
      var unit = units[i];
      if (unit === 0 && isDigit(units[i - 1]) && isDigit(units[i + 1])) {
        if (/[.．]/.test(text[i])) unit = 0x2E;
        if (/[,，]/.test(text[i])) unit = 0x2C;
      }
      folded += String.fromCharCode(unit);
    }
    return folded;
  }

  var LONGEST = 64;
  var DIGITS = "〇一二三四五六七八九十百千";
  var FORMAL = "〇壹贰叁肆伍陆柒捌玖拾佰仟";

  // 二十五万 is also written 贰拾伍万. A single such letter is not taken for a digit: 伍 is in 队伍.
  function variants(term) {
    function swap(from, to) {
      return term.replace(new RegExp("[" + from + "万亿]{2,}", "g"), function (number) {
        return number.replace(/./g, function (letter) { var at = from.indexOf(letter); return at < 0 ? letter : to[at]; });
      });
    }
    return [term, swap(DIGITS, FORMAL), swap(FORMAL, DIGITS)].filter(function (each, index, all) { return all.indexOf(each) === index; });
  }

  // What must all be found: the runs of letters of the query, each with its other spellings.
  function terms(query) {
    var runs = fold(query).split("\0").filter(Boolean).map(function (run) { return run.slice(0, LONGEST); });
    return runs.filter(function (run, index) { return runs.indexOf(run) === index; }).map(variants);
  }

  /* Files ------------------------------------------------------------- */

  // Numbers and lists as Sources/SearchIndex/Files writes them.
  function Reader(bytes, letters) {
    this.bytes = bytes;
    this.place = 0;
    this.letters = letters;
    this.singles = 91;
    while (this.singles + (91 - this.singles) * 92 < letters.length) this.singles--;
  }

  Reader.prototype.symbol = function () {
    var code = this.bytes.charCodeAt(this.place++);
    return code === 33 ? 57 : code - 35;
  };

  Reader.prototype.number = function () {
    var first = this.symbol();
    if (first < 60) return first;
    if (first < 90) return 60 + (first - 60) * 92 + this.symbol();
    return first === 90 ? 2820 + this.digits(2) : this.digits(4);
  };

  Reader.prototype.digits = function (count) {
    for (var number = 0; count > 0; count--) number = number * 92 + this.symbol();
    return number;
  };

  Reader.prototype.letter = function () {
    var symbol = this.symbol();
    if (symbol < this.singles) return this.letters[symbol];
    if (symbol < 91) return this.letters[this.singles + (symbol - this.singles) * 92 + this.symbol()];
    return String.fromCharCode(this.digits(3));
  };

  // `count` UTF-16 code units.
  Reader.prototype.text = function (count) {
    var text = "";
    while (text.length < count && this.place < this.bytes.length) text += this.letter();
    return text;
  };

  Reader.prototype.gaps = function (count) {
    var list = [];
    for (var next = 0; count > 0; count--) {
      next += this.number();
      list.push(next++);
    }
    return list;
  };

  Reader.prototype.list = function (parts) {
    var head = this.symbol(), list = [], i;
    if (head < 60) return { few: true, list: this.gaps(head + 1) };
    if (head === 60) return { few: false, list: this.gaps(this.number()) };
    if (head === 61) {
      var missing = new Set(this.gaps(this.number()));
      for (i = 0; i < parts; i++) if (!missing.has(i)) list.push(i);
    } else {
      for (i = 0; i < parts; i += 6) {
        for (var bits = this.symbol(), bit = 0; bit < 6; bit++) if (bits >> bit & 1) list.push(i + bit);
      }
    }
    return { few: false, list: list };
  };

  // A key: how many letters are those of the key before, how many more there are, and these.
  Reader.prototype.key = function (before) {
    var shared = this.number();
    return before.slice(0, shared) + this.text(this.number());
  };

  /* Index ------------------------------------------------------------- */

  // `load(path)` promises what the file calls gongbaoSearch with, without its name.
  function Index(load) {
    this.load = load;
    this.files = {};
  }

  Index.open = async function (load) {
    var index = new Index(load), file = await load("index.js");
    index.kinds = file[0];
    index.letters = file[3];
    index.parts = 0;
    // Where each kind's parts end.
    index.ends = file[1].map(function (count) { return index.parts += count; });
    var continued = new Reader(file[2], index.letters), next = 0;
    index.continued = new Set();
    while (continued.place < file[2].length) {
      next += continued.number();
      index.continued.add(next++);
    }
    index.contents = index.keys(file[4]);
    return index;
  };

  // A file that is read but once: the promise of what `read` makes of it.
  Index.prototype.file = function (path, read) {
    if (!this.files[path]) this.files[path] = this.load(path).then(read.bind(this));
    return this.files[path];
  };

  // The first strings of files; the first file needs none.
  Index.prototype.keys = function (symbols) {
    var reader = new Reader(symbols, this.letters), keys = [""];
    for (var key = ""; reader.place < symbols.length;) keys.push(key = reader.key(key));
    return keys;
  };

  // The first part of the document that a part belongs to.
  Index.prototype.document = function (part) {
    while (this.continued.has(part)) part--;
    return part;
  };

  Index.prototype.kind = function (part) {
    return this.ends.findIndex(function (end) { return part < end; });
  };

  // The last of `keys` that does not come after `gram`.
  function lastBefore(keys, gram) {
    var low = 0, high = keys.length;
    while (high - low > 1) {
      var middle = (low + high) >> 1;
      if (keys[middle] <= gram) low = middle; else high = middle;
    }
    return low;
  }

  // The file that answers `gram`.
  Index.prototype.shard = async function (gram) {
    var group = lastBefore(this.contents, gram);
    var keys = await this.file("grams/" + group + ".js", function (file) { return this.keys(file[0]); });
    return this.file("grams/" + group + "-" + lastBefore(keys, gram) + ".js", function (file) {
      return { entries: this.entries(file[0]), spanning: this.entries(file[1]) };
    });
  };

  Index.prototype.entries = function (symbols) {
    var reader = new Reader(symbols, this.letters), entries = [], key = "";
    while (reader.place < symbols.length) {
      key = reader.key(key);
      var parts = reader.list(this.parts);
      entries.push({ key: key, few: parts.few, list: parts.list });
    }
    return entries;
  };

  // The parts that hold `gram` for certain, and the few of which only some may.
  Index.prototype.find = async function (gram) {
    var certain = new Set(), candidates = new Set(), before = null;
    function add(set) { return function (part) { set.add(part); }; }
    if (!this.parts) return { certain: certain, candidates: candidates };
    var shard = await this.shard(gram);
    // The entries of such a gram go on in the next file.
    var spanning = shard.spanning.find(function (entry) { return entry.key.startsWith(gram); });
    if (spanning) return { certain: new Set(spanning.list), candidates: candidates };
    for (var entry of shard.entries) {
      if (entry.key.startsWith(gram)) {
        entry.list.forEach(add(entry.few && entry.key.length === gram.length ? candidates : certain));
      } else if (entry.key < gram) {
        before = entry;
      } else break;
    }
    // Nothing told it apart from its neighbours: few parts hold any of them.
    if (!certain.size && !candidates.size && before && before.few && gram.startsWith(before.key.slice(0, -1))) before.list.forEach(add(candidates));
    return { certain: certain, candidates: candidates };
  };

  Index.prototype.page = function (part) {
    return this.file("pages/" + part + ".js", function (file) {
      var text = new Reader(file[5], this.letters).text(Infinity);
      return { kind: this.kinds[file[0]], title: file[1], url: file[2], date: file[3], names: file[4], text: text };
    });
  };

  Index.prototype.holds = async function (part, gram) {
    var page = await this.page(part);
    return [page.title, page.names, page.text].some(function (text) { return fold(text).includes(gram); });
  };

  // What holds one of the spellings: documents to their parts, and parts that must be looked into.
  Index.prototype.look = async function (spellings, mark) {
    var index = this, found = new Map(), open = [];
    function add(part) {
      var document = index.document(part);
      if (!found.has(document) || found.get(document) > part) found.set(document, part);
    }
    for (var spelling of spellings) {
      var result = await this.find(mark + spelling);
      result.certain.forEach(add);
      result.candidates.forEach(function (part) { if (!result.certain.has(part)) open.push({ part: part, spelling: spelling }); });
    }
    var documents = new Set(open.map(function (each) { return index.document(each.part); }));
    return { found: found, open: open, add: add, may: function (document) { return found.has(document) || documents.has(document); } };
  };

  // Documents that hold all terms: those with all of them in the title first, then in the order of the index.
  Index.prototype.search = async function (query) {
    var all = terms(query), index = this;
    if (!all.length) return [];
    var titles = await Promise.all(all.map(function (term) { return index.look(term, "\x01"); }));
    var texts = await Promise.all(all.map(function (term) { return index.look(term, ""); }));
    // Only what may hold every term is looked into.
    await Promise.all([].concat.apply([], texts.map(function (text) {
      return text.open.map(async function (each) {
        var document = index.document(each.part);
        if (texts.every(function (other) { return other.may(document); }) && await index.holds(each.part, each.spelling)) text.add(each.part);
      });
    })));
    function inAll(looks, document) { return looks.every(function (look) { return look.found.has(document); }); }
    return Array.from(texts[0].found.keys()).filter(inAll.bind(null, texts))
      .map(function (document) { return { document: document, part: texts[0].found.get(document), isTitle: inAll(titles, document) }; })
      .sort(function (a, b) { return b.isTitle - a.isTitle || a.document - b.document; });
  };

  // The places of the terms in a text, in order, none within another.
  function matches(text, all) {
    var folded = fold(text), found = [];
    [].concat.apply([], all).forEach(function (spelling) {
      for (var at = folded.indexOf(spelling); at >= 0; at = folded.indexOf(spelling, at + spelling.length)) found.push([at, at + spelling.length]);
    });
    found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    var end = 0;
    return found.filter(function (match) { var isNew = match[0] >= end; if (isNew) end = match[1]; return isNew; });
  }

  // The sentence of the first match, at most some hundred letters of it.
  function sentence(text, all) {
    var first = matches(text, all)[0] || [0, 0], AROUND = 60;
    var start = first[0], end = first[1];
    while (start > 0 && !/[。！？；\n]/.test(text[start - 1])) start--;
    while (end < text.length && !/[。！？；\n]/.test(text[end])) end++;
    if (/[。！？；]/.test(text[end] || "")) end++;
    // Closing marks belong to the sentence before them.
    while (start < first[0] && /[）”’」』》〉】]/.test(text[start])) start++;
    while (/[）”’」』》〉】]/.test(text[end] || "")) end++;
    var from = Math.max(start, first[0] - AROUND), to = Math.min(end, first[1] + AROUND);
    return (from > start ? "…" : "") + text.slice(from, to) + (to < end ? "…" : "");
  }

  if (typeof module !== "undefined") {
    module.exports = { fold: fold, terms: terms, matches: matches, sentence: sentence, open: Index.open };
    return;
  }

  /* Page -------------------------------------------------------------- */

  var PAGE = 10;
  var waiting = {};

  // Every file says first what kind it is of. Which of them it is follows from the script that runs.
  window.gongbaoSearch = function () {
    var script = document.currentScript, path = script && script.getAttribute("data-path");
    if (waiting[path]) waiting[path](Array.prototype.slice.call(arguments, 1));
  };

  function load(path) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      waiting[path] = resolve;
      script.setAttribute("data-path", path);
      script.onerror = function () { reject(new Error(path)); };
      script.onload = function () { delete waiting[path]; };
      script.src = "search/" + path;
      document.head.appendChild(script);
    });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // The text with its matches marked.
  function marked(text, all) {
    var fragment = document.createDocumentFragment(), place = 0;
    matches(text, all).forEach(function (match) {
      fragment.append(text.slice(place, match[0]), element("mark", "", text.slice(match[0], match[1])));
      place = match[1];
    });
    fragment.append(text.slice(place));
    return fragment;
  }

  function dateText(iso) {
    var parts = iso.split("-").map(Number);
    return parts[0] + "年" + parts[1] + "月" + parts[2] + "日";
  }

  function item(page, all) {
    var made = element("li", "search-item"), heading = element("h3"), link = element("a"), byline = element("p", "byline");
    link.href = page.url;
    link.append(marked(page.title, all));
    heading.append(link);
    byline.append(element("span", "", page.kind));
    if (page.date) {
      var time = element("time", "", dateText(page.date));
      time.dateTime = page.date;
      byline.append(time);
    }
    made.append(heading, byline);
    var words = sentence(page.text, all);
    if (words.trim()) {
      var summary = element("p", "summary");
      summary.append(marked(words, all));
      made.append(summary);
    }
    return made;
  }

  function Results(query, kind) {
    this.query = query.replace(/^[“”"「『]+|[“”"」』]+$/g, "") || query;
    this.kind = kind;
    this.terms = terms(query);
    this.section = document.getElementById("search-results");
    this.status = this.section.querySelector("[role=status]");
    this.list = this.section.querySelector(".search-list");
    this.kinds = this.section.querySelector(".search-kinds");
    this.more = this.section.querySelector(".search-more");
  }

  Results.prototype.say = function (text) { this.status.textContent = text; };

  Results.prototype.show = async function () {
    this.section.hidden = false;
    if (!this.terms.length) return this.say("“" + this.query + "”里没有可以查找的字。");
    this.say("正在查找“" + this.query + "”……");
    try {
      this.index = await Index.open(load);
      var found = await this.index.search(this.query), results = this;
      this.showKinds(found);
      this.found = found.filter(function (each) { return !results.kind || results.index.kinds[results.index.kind(each.document)] === results.kind; });
      await this.showMore();
      var shown = "“" + this.query + "”" + (this.kind ? "，" + this.kind : "");
      this.say(this.found.length ? "找到 " + this.found.length + " 项：" + shown : "没有找到：" + shown + "。可以换个说法，或者按下面的目录找。");
      this.more.addEventListener("click", function () { results.showMore().catch(function () { results.fail(); }); });
    } catch (error) {
      this.fail();
    }
  };

  Results.prototype.fail = function () {
    this.say("索引文件没有读到，查找没有完成。请检查网络后刷新本页，或者按下面的目录找。");
  };

  // Each kind with its number of results, as a link that shows only these.
  Results.prototype.showKinds = function (found) {
    var index = this.index, results = this;
    var counts = index.kinds.map(function (_, kind) { return found.filter(function (each) { return index.kind(each.document) === kind; }).length; });
    if (counts.filter(Boolean).length < 2 && !this.kind) return;
    function choice(title, kind, count) {
      var link = element("a", "", title + " " + count);
      link.href = "?q=" + encodeURIComponent(results.query) + (kind ? "&kind=" + encodeURIComponent(kind) : "");
      if ((kind || "") === (results.kind || "")) link.setAttribute("aria-current", "true");
      results.kinds.append(link);
    }
    choice("全部", "", found.length);
    index.kinds.forEach(function (kind, at) { if (counts[at]) choice(kind, kind, counts[at]); });
  };

  Results.prototype.showMore = async function () {
    var start = this.list.children.length, index = this.index, all = this.terms;
    var pages = await Promise.all(this.found.slice(start, start + PAGE).map(function (each) { return index.page(each.part); }));
    var items = pages.map(function (page) { return item(page, all); });
    this.list.append.apply(this.list, items);
    this.more.hidden = this.list.children.length >= this.found.length;
    // Whoever asked for more by keyboard goes on at the first of them.
    if (start > 0 && items.length) items[0].querySelector("a").focus();
  };

  var address = new URLSearchParams(location.search), query = (address.get("q") || "").trim();
  if (query) {
    document.getElementById("site-search").value = query;
    document.title = query + " - " + document.title;
    new Results(query, address.get("kind")).show();
  }
})();
