#ifndef MUSTER_CLIBXML2_SHIM_H
#define MUSTER_CLIBXML2_SHIM_H

// libxml2's encoding header reaches <unicode/ucnv.h>, whose UErrorCode Foundation defines as well
// (swiftlang/swift-foundation-icu#93). Consequence: no Swift code may use xmlCharEncodingHandler
// by value, because its tail then differs from the library's.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a mutable global function pointer, which Swift 6 refuses to touch.
static inline void muster_xml_free(void *pointer) { xmlFree(pointer); }

#endif
