import { box, type Drawing, disc, ground, lying, oval, shape, stroke } from './drawing.ts'

const torso =
  'M148 96 L96 124 L66 186 L108 206 L124 180 L124 322 Q200 334 276 322 L276 180 L292 206 L334 186 L304 124 L252 96 Q200 132 148 96Z'

/** Drawings of things to wear and to carry. */
export const drawingsApparel: Record<string, Drawing> = {
  tee: tone =>
    lying(torso, tone.base) +
    shape('M148 96 Q200 132 252 96 L264 102 Q200 150 136 102Z', tone.dark) +
    stroke('M124 180 L124 316 M276 180 L276 316', tone.dark, 3, 'opacity=".45"') +
    stroke('M76 180 L112 197 M324 180 L288 197', tone.light, 3) +
    stroke('M130 310 Q200 322 270 310', tone.light, 3, 'stroke-dasharray="5 7"'),
  hoodie: tone =>
    lying(
      'M150 104 L98 130 L62 268 L102 284 L124 216 L124 326 Q200 338 276 326 L276 216 L298 284 L338 268 L302 130 L250 104Z',
      tone.base,
    ) +
    shape('M150 104 Q150 66 200 64 Q250 66 250 104 Q236 150 200 152 Q164 150 150 104Z', tone.dark) +
    shape('M166 104 Q168 82 200 82 Q232 82 234 104 Q226 132 200 134 Q174 132 166 104Z', tone.deep) +
    stroke('M184 136 L182 196 M216 136 L218 190', tone.paper, 5) +
    shape('M150 238 L250 238 L268 292 L132 292Z', tone.dark) +
    box(124, 312, 152, 18, 6, tone.dark) +
    stroke('M68 262 L104 276 M332 262 L296 276', tone.dark, 9),
  dress: tone =>
    lying(
      'M158 78 L150 138 L164 182 Q120 262 108 330 Q200 350 292 330 Q280 262 236 182 L250 138 L242 78 L226 78 Q200 118 174 78Z',
      tone.base,
    ) +
    shape('M163 180 L237 180 L242 196 L158 196Z', tone.deep) +
    stroke(
      'M176 204 Q160 268 152 330 M200 204 L200 336 M224 204 Q240 268 248 330',
      tone.dark,
      4,
      'opacity=".55"',
    ) +
    stroke('M112 318 Q200 338 288 318', tone.light, 4) +
    disc(200, 140, 4, tone.dark) +
    disc(200, 160, 4, tone.dark),
  socks: tone => {
    const sock =
      'M0 0 L64 0 L64 128 Q64 146 80 158 L112 182 Q130 200 116 218 Q104 230 84 222 L20 190 Q0 178 0 152Z'
    const one = (x: number, y: number) =>
      `<g transform="translate(${x} ${y})">${lying(sock, tone.base)}${box(-4, -4, 72, 34, 8, tone.dark)}${stroke('M10 -2 L10 28 M24 -2 L24 28 M38 -2 L38 28 M52 -2 L52 28', tone.base, 3)}${box(0, 56, 64, 10, 0, tone.light)}${box(0, 76, 64, 10, 0, tone.light)}${shape('M96 171 L112 182 Q130 200 116 218 Q104 230 84 222 L70 215Z', tone.dark)}${shape('M0 152 Q0 178 20 190 L34 197 Q40 166 0 140Z', tone.dark)}</g>`
    return one(86, 84) + one(186, 100)
  },
  cap: tone =>
    ground(206, 292, 128) +
    shape('M92 240 Q84 118 196 112 Q300 112 306 240 Q200 262 92 240Z', tone.base) +
    shape('M200 112 Q136 130 134 248 Q200 260 200 254Z', tone.light, 'opacity=".6"') +
    stroke(
      'M200 113 L200 250 M150 124 Q122 170 122 244 M252 126 Q278 176 278 244',
      tone.dark,
      3,
      'stroke-dasharray="4 6"',
    ) +
    disc(200, 112, 9, tone.dark) +
    shape('M88 238 Q200 268 306 238 Q352 262 366 286 Q300 296 240 280 Q150 288 92 264Z', tone.dark) +
    stroke('M236 270 Q300 284 350 280', tone.light, 3, 'stroke-dasharray="5 6" opacity=".7"') +
    box(176, 178, 48, 34, 6, tone.paper) +
    stroke('M188 203 L198 186 L206 197 L212 190', tone.dark, 4),
  tote: tone =>
    ground(200, 336, 104) +
    stroke('M148 158 Q146 68 200 66 Q254 68 252 158', tone.dark, 13) +
    shape('M104 146 L296 146 L312 326 Q200 344 88 326Z', tone.base) +
    shape('M104 146 L296 146 L298 172 L102 172Z', tone.dark, 'opacity=".35"') +
    stroke('M148 158 L148 186 M252 158 L252 186', tone.dark, 13) +
    disc(200, 248, 40, tone.dark, 'opacity=".85"') +
    shape('M182 256 Q200 214 218 256 Q200 268 182 256Z', tone.pale) +
    stroke('M200 226 L200 272', tone.dark, 3),
  slippers: tone => {
    const one = (x: number, turn: number) =>
      `<g transform="translate(${x} 205) rotate(${turn})">${lying('M0 -128 Q46 -126 48 -62 Q46 -20 38 34 Q40 122 0 124 Q-40 122 -38 34 Q-46 -20 -48 -62 Q-46 -126 0 -128Z', tone.dark)}${shape('M0 -114 Q34 -112 37 -60 Q36 -20 28 34 Q30 108 0 110 Q-30 108 -28 34 Q-36 -20 -37 -60 Q-34 -112 0 -114Z', tone.light)}${shape('M-56 -74 Q-50 -24 -46 0 Q0 20 46 0 Q50 -24 56 -74 Q30 -112 0 -112 Q-30 -112 -56 -74Z', tone.base)}${stroke('M-42 -60 Q0 -34 42 -60 M-40 -32 Q0 -8 40 -32', tone.dark, 4, 'opacity=".5"')}</g>`
    return one(136, -7) + one(264, 7)
  },
  umbrella: tone =>
    ground(206, 338, 66) +
    stroke('M200 70 L200 296 Q200 326 226 326 Q248 326 248 304', tone.ink, 10) +
    stroke('M200 58 L200 74', tone.ink, 8) +
    shape(
      'M62 206 Q72 78 200 76 Q328 78 338 206 Q318 184 292 206 Q270 182 246 206 Q222 182 200 206 Q176 182 154 206 Q130 182 108 206 Q84 184 62 206Z',
      tone.base,
    ) +
    shape('M200 76 Q150 118 154 206 Q130 182 108 206 Q112 116 200 76Z', tone.light) +
    shape('M200 76 Q250 118 246 206 Q270 182 292 206 Q288 116 200 76Z', tone.dark) +
    oval(200, 77, 12, 5, tone.deep),
}
