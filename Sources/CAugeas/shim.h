#ifndef MUSTER_CAUGEAS_SHIM_H
#define MUSTER_CAUGEAS_SHIM_H

// augeas.h names one type of libxml2 in a function nobody calls here. With its header left out, no other module's
// idea of libxml2 can contradict this one's.
#define __XML_TREE_H__
typedef struct _xmlNode xmlNode;

#include <augeas.h>

#endif
