#ifndef MUSTER_YAMLEVENTS_H
#define MUSTER_YAMLEVENTS_H

#include <stddef.h>

/* Reads a YAML text with libyaml alone and counts its events, -1 if it is broken: the most any reader on top of
   libyaml can reach. */
long muster_yaml_events(const unsigned char *text, size_t size);

#endif
