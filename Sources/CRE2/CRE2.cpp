#include "CRE2.h"

#include <re2/re2.h>

#include <new>
#include <string>
#include <vector>

struct muster_re2 {
    explicit muster_re2(re2::StringPiece pattern) : re(pattern, options()) {}

    static re2::RE2::Options options() {
        re2::RE2::Options options;
        options.set_log_errors(false);
        options.set_encoding(re2::RE2::Options::EncodingUTF8);
        // RE2's default budget, stated: it bounds both the program and its lazily built automaton.
        options.set_max_mem(8 << 20);
        return options;
    }

    re2::RE2 re;
};

muster_re2 *muster_re2_new(const char *pattern, size_t length) {
    return new (std::nothrow) muster_re2(re2::StringPiece(pattern, length));
}

void muster_re2_free(muster_re2 *re) { delete re; }

bool muster_re2_ok(const muster_re2 *re) { return re->re.ok(); }

const char *muster_re2_error(const muster_re2 *re) { return re->re.error().c_str(); }

int muster_re2_groups(const muster_re2 *re) { return re->re.NumberOfCapturingGroups(); }

int muster_re2_group_named(const muster_re2 *re, const char *name, size_t length) {
    const auto &groups = re->re.NamedCapturingGroups();
    const auto found = groups.find(std::string(name, length));
    return found == groups.end() ? -1 : found->second;
}

bool muster_re2_search(
    const muster_re2 *re, const char *text, size_t length, size_t start, int64_t *spans,
    int count) {
    const re2::StringPiece input(text, length);
    if (count <= 0) {
        return re->re.Match(input, start, length, re2::RE2::UNANCHORED, nullptr, 0);
    }
    std::vector<re2::StringPiece> groups(static_cast<size_t>(count));
    if (!re->re.Match(input, start, length, re2::RE2::UNANCHORED, groups.data(), count)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        const bool took_part = groups[i].data() != nullptr;
        spans[2 * i] = took_part ? groups[i].data() - text : -1;
        spans[2 * i + 1] = took_part ? spans[2 * i] + static_cast<int64_t>(groups[i].size()) : -1;
    }
    return true;
}
