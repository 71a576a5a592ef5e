#ifndef MUSTER_CLIBYAML_SHIM_H
#define MUSTER_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
