// One step of Adam over the numbers of a parameter (Kingma and Ba, 2015, algorithm 1), in place.
//
// With `decoupled`, the decay of the weights does not pass through the moments (Loshchilov and Hutter, 2019).
static void adam(const lk_adam_call *call, ptrdiff_t first, ptrdiff_t n) {
  real *p = (real *)call->parameter + first, *m = (real *)call->first + first, *v = (real *)call->second + first;
  const real *g = (const real *)call->gradient + first;
  vector decay = (vector)(real)call->decay, shrink = (vector)(real)(1 - call->rate * call->decay);
  vector new1 = (vector)(real)(1 - call->beta1), beta2 = (vector)(real)call->beta2;
  vector new2 = (vector)(real)(1 - call->beta2), eps = (vector)(real)call->eps;
  vector rate = (vector)(real)(call->rate / call->correction1);
  vector correction = (vector)(real)call->correction2;
  for (ptrdiff_t i = 0; i < n; i += LANES) {
    ptrdiff_t exist = n - i;
    vector x = some(p + i, exist), d = some(g + i, exist);
    if (call->decay != 0 && call->decoupled) x = x * shrink;
    else if (call->decay != 0) d = fma_v(decay, x, d);
    vector one = some(m + i, exist), two = some(v + i, exist);
    one = fma_v(d - one, new1, one);
    two = fma_v(d * d, new2, two * beta2);
    vector size = __builtin_elementwise_sqrt(two) / correction + eps;
    keep(m + i, one, exist);
    keep(v + i, two, exist);
    keep(p + i, x - rate * (one / size), exist);
  }
}
