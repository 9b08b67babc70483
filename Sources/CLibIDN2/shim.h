// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SIEGEL_CLIBIDN2_SHIM_H
#define SIEGEL_CLIBIDN2_SHIM_H

// Leaves out the macros that imitate the older libidn.
#define IDN2_SKIP_LIBIDN_COMPAT
#include <idn2.h>

#endif
