#ifndef MUSTER_CRE2_H
#define MUSTER_CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled RE2 pattern. Matching is linear in the text, never backtracks, and is safe from several threads.
typedef struct muster_re2 muster_re2;

/// Compiles `pattern` (UTF-8). Never returns NULL except out of memory; ask `muster_re2_ok`.
muster_re2 *muster_re2_new(const char *pattern, size_t length);
void muster_re2_free(muster_re2 *re);
bool muster_re2_ok(const muster_re2 *re);
/// RE2's words for a pattern that did not compile; lives as long as `re`.
const char *muster_re2_error(const muster_re2 *re);
int muster_re2_groups(const muster_re2 *re);
/// The index of the capturing group with this name, or -1.
int muster_re2_group_named(const muster_re2 *re, const char *name, size_t length);

/// Unanchored search of text[start, length). With `count` > 0, spans[2*i], spans[2*i+1] get the byte range of group i (-1 where it took no part).
bool muster_re2_search(
    const muster_re2 *re, const char *text, size_t length, size_t start, int64_t *spans, int count);

#ifdef __cplusplus
}
#endif

#endif
