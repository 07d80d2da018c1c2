# 工报 Gongbao: `make site` builds the site, `make help` lists the rest.

SWIFT      ?= swift
BUILD_PATH ?= .build
JOBS       ?=

packages := libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev libyaml-dev pkg-config zlib1g-dev
options  := --scratch-path '$(BUILD_PATH)' $(if $(JOBS),--jobs $(JOBS))
sources  := Sources Tests Package.swift
# With its libraries inside, the program runs where none of them is installed, and makes the site 10 % faster. It gains as much again
# when the compiler may look from one module into another. The usual linker warns of the Swift library's own code; lld comes with Swift.
release   = $(SWIFT) build $(options) -c release --static-swift-stdlib --pkg-config-path Sources/StaticLibraries -Xswiftc -use-ld=lld \
            -Xswiftc -cross-module-optimization --product gongbao

# A program that is there already need not be built: make members GONGBAO=/usr/local/bin/gongbao
GONGBAO ?=
built    := $(if $(GONGBAO),,gongbao)
program  := '$(or $(GONGBAO),$(BUILD_PATH)/release/gongbao)'

.DEFAULT_GOAL := site
.PHONY: site members check pdf test browser screenshots bench lint format docs clean help tools gongbao
# Every recipe is one script, and stops at the first command that fails.
.ONESHELL:
.SHELLFLAGS := -ec

site: $(built) ## 生成网站：由 content 和 templates 得到 site  (build the site)
	@$(program) build
	echo '网站在 site/index.html，用浏览器打开即可。'
	echo 'The site is ready: open site/index.html in a browser.'

# One federation, one content folder, one site. Each is a target of its own, so that make builds as many at a time as -j allows, and one
# that fails stops no other.
DIR    ?=
SITES  ?= sites
member := Benchmarks/members/member

members: ## 给几个工会各生成一个网站：make -j4 members DIR=各工会的文件夹  (a site for each federation below DIR)
	@targets=$$($(member) targets '$(DIR)')
	status=0
	$(MAKE) --no-print-directory --keep-going $$targets || status=$$?
	$(member) report '$(DIR)' '$(SITES)'
	exit $$status

member-%: $(built)
	@GONGBAO=$(program) $(member) build '$*' '$(DIR)' '$(SITES)'

check: $(built) ## 只检查内容和模板，不写任何文件  (check, and write nothing)
	@$(program) check

pdf: $(built) ## 把已发布的报告印成 PDF：make pdf SLUG=2024-training  (print a published report)
	@if [ -z '$(SLUG)' ]; then
		echo '写明是哪一篇：make pdf SLUG=2024-training（可以再加 OUTPUT=文件.pdf）' >&2
		echo 'Say which report: make pdf SLUG=2024-training (and OUTPUT=file.pdf if you like)' >&2
		exit 2
	fi
	$(program) pdf '$(SLUG)' $(if $(OUTPUT),--output '$(OUTPUT)')

# The browser's tests come first, so that the output ends as that of `swift test` does. Neither hides the other's failure.
test: tools ## 运行全部测试  (run all tests)
	@browser=0
	Tests/Browser/run || browser=$$?
	$(SWIFT) test $(options)
	if [ "$$browser" -ne 0 ]; then
		echo '浏览器测试没有通过： The browser tests have failed:' >&2
		Tests/Browser/run --last >&2
		exit "$$browser"
	fi

browser: ## 只运行浏览器测试  (run the browser tests alone: make browser TESTS='-k keyboard')
	@Tests/Browser/run $(TESTS)

screenshots: ## 给八种页面拍照  (pictures of eight kinds of page at three widths)
	@Tests/Browser/prepare
	Tests/Browser/python screenshots.py

bench: gongbao ## 测量生成网站的快慢  (run the benchmarks)
	@Benchmarks/run

lint: ## 检查 Swift 源代码的格式  (check the format of the Swift sources)
	@$(SWIFT) format lint --strict --parallel --recursive $(sources)

format: ## 整理 Swift 源代码的格式  (put the Swift sources into that format)
	@$(SWIFT) format --in-place --parallel --recursive $(sources)

# Documented are the modules that have a folder NAME.docc.
catalogs := $(notdir $(wildcard Sources/*/*.docc))
docs: tools ## 生成程序各模块的文档  (write the documentation of the modules)
	@GONGBAO_DOCS=1 $(SWIFT) package --scratch-path .build-docs --allow-writing-to-directory .build-docs/site generate-documentation \
		$(catalogs:%.docc=--target %) --symbol-graph-minimum-access-level package --warnings-as-errors \
		--enable-experimental-combined-documentation --output-path .build-docs/site
	echo '文档在 .build-docs/site：python3 -m http.server -d .build-docs/site，再打开 http://localhost:8000/documentation'
	echo 'The documentation is in .build-docs/site: run that command, and open that address.'

clean: ## 删除编译结果，不动 site  (remove what the compiler made; site stays)
	@$(SWIFT) package --scratch-path '$(BUILD_PATH)' clean

help: ## 列出这些命令  (list these commands)
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile

gongbao: tools
	@$(release)

# Asks pkg-config, as the compiler does, for the libraries and for the header that cmark-gfm's extensions add. Silent when all are there.
tools:
	@if [ -e "$$(pkg-config --variable=includedir libcmark-gfm 2>/dev/null)/cmark-gfm-core-extensions.h" ] && pkg-config --exists yaml-0.1 expat zlib; then exit 0; fi
	echo '需要安装：$(packages)'
	echo 'To be installed: $(packages)'
	if ! command -v apt-get >/dev/null; then
		echo '本机没有 apt-get：请用系统自己的软件包管理器安装 cmark-gfm（连同扩展和头文件）、libyaml、expat、zlib 和 pkg-config，再运行一次。' >&2
		echo 'No apt-get here: install cmark-gfm (with its extensions and headers), libyaml, expat, zlib and pkg-config your own way, then run this again.' >&2
		exit 1
	fi
	as_root=
	if [ "$$(id -u)" -ne 0 ]; then as_root=sudo; fi
	if [ -n "$$as_root" ] && ! command -v sudo >/dev/null; then
		echo '安装需要管理员权限。请管理员运行：apt-get install $(packages)' >&2
		echo 'This needs an administrator: apt-get install $(packages)' >&2
		exit 1
	fi
	install="$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(packages)"
	# A fresh machine has no package lists, and old lists name files that are gone: only then fetch them.
	$$install 2>/dev/null || { $$as_root apt-get update -qq && $$install; }
