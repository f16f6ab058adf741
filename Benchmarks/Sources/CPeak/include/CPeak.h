#ifndef CPEAK_H
#define CPEAK_H

// The floating-point operations a second that one thread reaches with fused multiply-adds in registers.
double peak_flops(void);

#endif
