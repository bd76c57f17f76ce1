import { box, type Drawing, disc, ground, oval, shape, stroke } from './drawing.ts'

/** Drawings of things to eat and drink. */
export const drawingsFood: Record<string, Drawing> = {
  snackbag: tone =>
    ground(200, 334, 92) +
    shape(
      'M118 70 L282 70 Q276 96 290 130 Q304 230 286 332 L114 332 Q96 230 110 130 Q124 96 118 70Z',
      tone.base,
    ) +
    shape('M118 70 L282 70 L280 90 L120 90Z M114 312 L286 312 L286 332 L114 332Z', tone.dark) +
    stroke('M124 80 L276 80 M122 322 L278 322', tone.light, 2, 'stroke-dasharray="3 5"') +
    shape('M124 104 Q116 200 126 300 L150 300 Q134 200 144 104Z', '#fff', 'opacity=".25"') +
    disc(204, 168, 50, tone.paper) +
    box(176, 150, 56, 12, 6, tone.deep) +
    box(184, 172, 40, 9, 4, tone.base) +
    [
      [166, 262, -20],
      [206, 276, 12],
      [242, 256, 30],
      [204, 246, -6],
    ]
      .map(
        ([x, y, turn]) =>
          `<g transform="translate(${x} ${y}) rotate(${turn})">${oval(0, 0, 25, 16, '#f0cf8e')}${stroke('M-14 -3 Q0 -10 14 -3 M-12 5 Q0 -1 12 5', '#d4a65a', 3)}</g>`,
      )
      .join(''),
  coffee: tone =>
    ground(200, 334, 84) +
    shape('M124 116 L276 116 L284 330 L116 330Z', tone.base) +
    shape('M124 116 L152 116 L146 330 L116 330Z', tone.light, 'opacity=".6"') +
    shape('M124 116 L132 72 L268 72 L276 116Z', tone.dark) +
    box(126, 90, 148, 12, 3, tone.deep) +
    disc(200, 130, 7, tone.deep) +
    box(150, 164, 100, 128, 4, tone.paper) +
    `<g transform="translate(200 214) rotate(24)">${oval(0, 0, 25, 36, '#6b4630')}${stroke('M0 -34 Q12 -10 0 0 Q-12 12 0 34', '#a27a57', 5)}</g>` +
    box(168, 266, 64, 7, 3, tone.dark) +
    box(178, 278, 44, 5, 2, tone.base),
  tin: tone =>
    ground(200, 334, 82) +
    box(124, 128, 152, 202, 10, tone.base) +
    box(124, 128, 34, 202, 8, tone.light, 'opacity=".7"') +
    box(250, 128, 26, 202, 8, tone.dark, 'opacity=".45"') +
    oval(200, 330, 76, 8, tone.dark) +
    box(118, 86, 164, 50, 10, tone.dark) +
    oval(200, 87, 82, 12, tone.base) +
    oval(200, 84, 20, 6, tone.dark) +
    oval(200, 230, 52, 62, tone.paper) +
    shape('M200 186 Q232 222 200 270 Q168 222 200 186Z', '#7fa879') +
    stroke('M200 204 L200 280', '#5c8259', 4) +
    shape(
      'M198 262 Q168 262 162 236 Q192 234 198 262Z M202 254 Q232 254 238 228 Q208 226 202 254Z',
      '#9cbf92',
    ),
  pouch: tone =>
    ground(200, 334, 92) +
    shape('M112 84 L288 84 L282 300 Q294 322 286 332 Q200 346 114 332 Q106 322 118 300Z', tone.base) +
    box(110, 70, 180, 24, 4, tone.dark) +
    stroke('M120 108 L280 108', tone.dark, 4) +
    stroke('M120 115 L280 115', tone.light, 2) +
    shape('M118 130 L140 130 L144 318 L116 322 L118 300Z', '#fff', 'opacity=".25"') +
    shape(
      'M142 198 Q142 136 200 136 Q258 136 258 198 L258 262 Q258 290 230 290 L170 290 Q142 290 142 262Z',
      tone.paper,
    ) +
    shape('M176 250 Q156 214 186 184 Q218 160 236 186 Q250 220 222 250 Q198 268 176 250Z', '#f0a43c') +
    shape('M186 184 Q218 160 236 186 Q214 182 192 204 Q176 220 178 244 Q158 214 186 184Z', '#f6c368') +
    shape('M226 176 Q234 152 258 152 Q256 178 232 184Z', '#7fa879'),
  jar: tone =>
    ground(200, 332, 80) +
    shape(
      'M134 136 L266 136 Q280 150 280 176 L280 306 Q280 330 256 330 L144 330 Q120 330 120 306 L120 176 Q120 150 134 136Z',
      '#f6efe4',
    ) +
    shape('M126 176 L274 176 L274 306 Q274 324 256 324 L144 324 Q126 324 126 306Z', tone.base) +
    shape('M126 176 L274 176 L274 196 Q236 206 200 194 Q164 184 126 198Z', '#efb55c', 'opacity=".85"') +
    [
      [150, 300, 6],
      [240, 296, 7],
      [256, 240, 5],
      [142, 250, 5],
      [230, 312, 5],
      [168, 312, 5],
      [262, 274, 4],
    ]
      .map(([x = 0, y = 0, r = 0]) => disc(x, y, r, tone.deep))
      .join('') +
    box(128, 84, 144, 54, 10, tone.ink) +
    stroke(
      'M142 94 L142 128 M158 94 L158 128 M174 94 L174 128 M190 94 L190 128 M206 94 L206 128 M222 94 L222 128 M238 94 L238 128 M256 94 L256 128',
      '#fff',
      2,
      'opacity=".18"',
    ) +
    box(150, 216, 100, 70, 4, tone.paper) +
    shape('M178 240 Q206 228 224 256 Q226 266 216 264 Q196 262 178 240Z', '#c5443c') +
    stroke('M180 242 Q172 236 172 228', '#5f906c', 5) +
    box(168, 272, 64, 5, 2, tone.dark) +
    stroke('M132 186 L132 300', '#fff', 6, 'opacity=".45"'),
}
