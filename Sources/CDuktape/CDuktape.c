#include "CDuktape.h"
