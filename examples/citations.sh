#!/bin/sh
# Quotations with citations, in Markdown: sh examples/citations.sh library "a question"
set -eu
program="${WHOSAID:-npx whosaid}"
$program query "$2" --library "$1" --effort fast --limit 3 --format md --exit-status
