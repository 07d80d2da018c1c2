#pragma once
// Linux calls that glibc declares only under _GNU_SOURCE, which Swift's Glibc module does not define.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
int syncfs(int descriptor);
#define GONGBAO_RENAME_EXCHANGE 2u
