// One step of a recurrent layer for one row of a batch, and its gradient, from the sums that its gates get: `x` from the
// input, `s` from the state. What the gradient needs stands in `kept`; lk_recurrent_kept says how much that is. The
// steps are those of single operations, to the bit.

#define GATE(p, g) some((p) + (g) * n + i, n - i)
#define KEEP(p, g, v) keep((p) + (g) * n + i, v, n - i)

static void recurrent(int kind, ptrdiff_t n, const void *x_, const void *s_, void *h_, void *c_, void *kept_) {
  const real *x = x_, *s = s_;
  real *h = h_, *c = c_, *kept = kept_;
  for (ptrdiff_t i = 0; i < n; i += LANES) {
    vector next = GATE(x, 0) + GATE(s, 0);
    if (kind == lk_rnn_tanh || kind == lk_rnn_relu) {
      next = kind == lk_rnn_tanh ? v_tanh(next) : v_select(next <= SPLAT(0), SPLAT(0), next);
      KEEP(kept, 0, next);
    } else if (kind == lk_lstm) {
      vector in = v_sigmoid(next), forget = v_sigmoid(GATE(x, 1) + GATE(s, 1));
      vector fresh = v_tanh(GATE(x, 2) + GATE(s, 2)), out = v_sigmoid(GATE(x, 3) + GATE(s, 3));
      vector before = GATE(c, 0), cell = forget * before + in * fresh, bent = v_tanh(cell);
      KEEP(kept, 0, in);
      KEEP(kept, 1, forget);
      KEEP(kept, 2, fresh);
      KEEP(kept, 3, out);
      KEEP(kept, 4, before);
      KEEP(kept, 5, bent);
      KEEP(c, 0, cell);
      next = out * bent;
    } else {
      vector reset = v_sigmoid(next), update = v_sigmoid(GATE(x, 1) + GATE(s, 1)), state = GATE(s, 2);
      vector fresh = v_tanh(GATE(x, 2) + reset * state);
      KEEP(kept, 0, reset);
      KEEP(kept, 1, update);
      KEEP(kept, 2, fresh);
      KEEP(kept, 3, state);
      next = (SPLAT(1) - update) * fresh + update * GATE(h, 0);
    }
    KEEP(h, 0, next);
  }
}

// `dh` is the gradient of the state after the step, and becomes what goes straight to the state before it.
static void recurrent_back(
  int kind, ptrdiff_t n, const void *kept_, const void *before_, void *dh_, void *dc_, void *dx_, void *ds_) {
  const real *kept = kept_, *before = before_;
  real *dh = dh_, *dc = dc_, *dx = dx_, *ds = ds_;
  const vector one = SPLAT(1);
  for (ptrdiff_t i = 0; i < n; i += LANES) {
    vector d = GATE(dh, 0), straight = SPLAT(0);
    if (kind == lk_rnn_tanh || kind == lk_rnn_relu) {
      vector y = GATE(kept, 0);
      d = kind == lk_rnn_tanh ? d * fma_v(-y, y, one) : v_select(y > SPLAT(0), d, SPLAT(0));
      KEEP(dx, 0, d);
      KEEP(ds, 0, d);
    } else if (kind == lk_lstm) {
      vector in = GATE(kept, 0), forget = GATE(kept, 1), fresh = GATE(kept, 2), out = GATE(kept, 3);
      vector bent = GATE(kept, 5), cell = fma_v(d * out, fma_v(-bent, bent, one), GATE(dc, 0));
      vector gates[4] = {
        cell * fresh * in * (one - in), cell * GATE(kept, 4) * forget * (one - forget),
        cell * in * fma_v(-fresh, fresh, one), d * bent * out * (one - out)};
      for (int g = 0; g < 4; g++) {
        KEEP(dx, g, gates[g]);
        KEEP(ds, g, gates[g]);
      }
      KEEP(dc, 0, cell * forget);
    } else {
      vector reset = GATE(kept, 0), update = GATE(kept, 1), fresh = GATE(kept, 2), state = GATE(kept, 3);
      vector bent = d * (one - update) * fma_v(-fresh, fresh, one);
      vector to_reset = bent * state * reset * (one - reset);
      vector to_update = d * (GATE(before, 0) - fresh) * update * (one - update);
      KEEP(dx, 0, to_reset);
      KEEP(ds, 0, to_reset);
      KEEP(dx, 1, to_update);
      KEEP(ds, 1, to_update);
      KEEP(dx, 2, bent);
      KEEP(ds, 2, bent * reset);
      straight = d * update;
    }
    KEEP(dh, 0, straight);
  }
}
