import { box, type Drawing, disc, ground, lying, oval, shape, stroke } from './drawing.ts'

/** Drawings of toys, stationery, and things for pets and sport. */
export const drawingsPlay: Record<string, Drawing> = {
  plush: tone =>
    ground(200, 338, 92) +
    disc(142, 96, 30, tone.base) +
    disc(258, 96, 30, tone.base) +
    disc(142, 96, 17, tone.light) +
    disc(258, 96, 17, tone.light) +
    oval(122, 246, 26, 48, tone.dark, 'transform="rotate(24 122 246)"') +
    oval(278, 246, 26, 48, tone.dark, 'transform="rotate(-24 278 246)"') +
    oval(200, 262, 76, 74, tone.base) +
    oval(200, 272, 46, 48, tone.light) +
    disc(148, 318, 28, tone.base) +
    disc(252, 318, 28, tone.base) +
    disc(148, 320, 15, tone.light) +
    disc(252, 320, 15, tone.light) +
    oval(200, 142, 80, 68, tone.base) +
    oval(200, 166, 36, 28, tone.pale) +
    disc(170, 134, 8, tone.ink) +
    disc(230, 134, 8, tone.ink) +
    disc(173, 131, 2.5, '#fff') +
    disc(233, 131, 2.5, '#fff') +
    oval(200, 154, 11, 8, tone.ink) +
    stroke('M200 162 L200 170 M200 170 Q190 180 182 174 M200 170 Q210 180 218 174', tone.ink, 4) +
    disc(152, 158, 10, '#e58f8f', 'opacity=".35"') +
    disc(248, 158, 10, '#e58f8f', 'opacity=".35"') +
    shape('M172 206 L200 218 L228 206 L228 230 L200 220 L172 230Z', '#c8524c'),
  blocks: tone =>
    ground(204, 330, 124) +
    box(84, 236, 92, 92, 8, '#4b7fb4') +
    box(182, 236, 92, 92, 8, tone.base) +
    shape('M280 328 L326 244 L366 328Z', '#5f906c', 'transform="translate(-22 0)"') +
    box(128, 140, 92, 92, 8, '#c8524c') +
    shape(
      'M226 232 L226 186 Q226 142 272 142 Q318 142 318 186 L318 232 L296 232 L296 190 Q294 166 272 166 Q250 166 248 190 L248 232Z',
      '#e3854c',
    ) +
    shape('M124 136 L174 66 L224 136Z', '#8c77b1') +
    box(92, 244, 76, 10, 5, '#fff', 'opacity=".25"') +
    box(190, 244, 76, 10, 5, '#fff', 'opacity=".25"') +
    box(136, 148, 76, 10, 5, '#fff', 'opacity=".25"') +
    `<g font-family="Helvetica,Arial,sans-serif" font-weight="700" font-size="46" text-anchor="middle" fill="#fff"><text x="130" y="306">A</text><text x="228" y="306">B</text><text x="174" y="206">C</text></g>`,
  puzzle: tone => {
    const piece =
      'M0 0 H36 Q28 -24 46 -26 Q64 -24 56 0 H92 V36 Q116 28 118 46 Q116 64 92 56 V92 H56 Q64 68 46 66 Q28 68 36 92 H0 V56 Q24 64 26 46 Q24 28 0 36Z'
    const at = (x: number, y: number, turn: number, fill: string) =>
      `<g transform="translate(${x} ${y}) rotate(${turn} 46 46)">${lying(piece, fill)}</g>`
    return (
      at(104, 112, 0, tone.base) +
      at(204, 112, 90, tone.light) +
      at(104, 212, 90, tone.dark) +
      at(216, 224, 14, tone.deep)
    )
  },
  duck: tone =>
    oval(200, 322, 150, 22, '#9cc9de', 'opacity=".55"') +
    oval(200, 320, 116, 12, '#fff', 'opacity=".5"') +
    shape(
      'M96 236 Q70 200 66 176 Q108 190 136 208 Q162 200 214 214 Q308 216 312 262 Q308 322 218 324 Q120 326 96 236Z',
      tone.base,
    ) +
    shape('M150 254 Q196 226 252 250 Q240 296 196 294 Q160 290 150 254Z', tone.dark, 'opacity=".55"') +
    disc(246, 154, 66, tone.base) +
    shape('M306 142 Q352 138 358 158 Q350 178 304 174Z', '#e3854c') +
    stroke('M308 159 L350 158', '#b9602c', 3) +
    disc(266, 138, 10, tone.ink) +
    disc(270, 134, 3.5, '#fff') +
    oval(216, 118, 18, 10, '#fff', 'opacity=".4" transform="rotate(-30 216 118)"') +
    shape('M236 92 Q240 66 262 66 Q254 80 260 94Z', tone.base),
  notebook: tone =>
    `<g transform="rotate(-5 200 200)">${lying('M118 68 L286 68 Q298 68 298 80 L298 322 Q298 334 286 334 L118 334Z', tone.paper)}${lying('M108 62 L276 62 Q290 62 290 76 L290 314 Q290 328 276 328 L108 328 Q102 328 102 320 L102 70 Q102 62 108 62Z', tone.base)}${box(102, 62, 30, 266, 6, tone.dark)}${box(252, 62, 12, 266, 0, tone.deep)}${box(156, 118, 78, 52, 4, tone.paper)}${box(168, 134, 54, 6, 3, tone.dark)}${box(168, 148, 38, 5, 2, tone.light)}${shape('M200 328 L200 352 L207 344 L214 352 L214 328Z', '#c8524c')}</g>`,
  pens: tone => {
    const hues = ['#e7a3ae', '#e8bd4e', '#9ad1bd', '#90bfdc', tone.base]
    return `<g transform="rotate(8 200 200)">${hues
      .map((hue, index) => {
        const x = 98 + index * 44
        return `<g transform="translate(0 ${index % 2 ? 12 : 0})">${lying(`M${x} 104 L${x + 30} 104 L${x + 30} 292 L${x + 18} 326 L${x + 12} 326 L${x} 292Z`, hue)}${box(x, 70, 30, 66, 8, '#f7f5ef')}${box(x + 22, 78, 7, 84, 3, hue)}${box(x + 3, 236, 24, 44, 5, '#fff', 'opacity=".5"')}${shape(`M${x + 12} 326 L${x + 18} 326 L${x + 15} 338Z`, tone.ink)}</g>`
      })
      .join('')}</g>`
  },
  tape: tone => {
    const roll = (x: number, y: number, size: number, fill: string, inner: string) =>
      disc(x + 4, y + 9, size, '#20283a', 'opacity=".12"') +
      disc(x, y, size, fill) +
      disc(x, y, size * 0.74, 'none', `stroke="${inner}" stroke-width="3" stroke-dasharray="7 8"`) +
      disc(x, y, size * 0.52, '#c9a878') +
      disc(x, y, size * 0.42, '#f4efe6')
    return (
      shape('M258 236 L352 312 L340 330 L352 338 L336 346 L244 268Z', tone.base, 'opacity=".85"') +
      roll(146, 150, 78, tone.base, tone.pale) +
      roll(262, 126, 56, tone.dark, tone.light) +
      roll(222, 258, 70, tone.light, tone.dark)
    )
  },
  pencilcase: tone =>
    stroke('M124 120 L150 60 M168 116 L180 48 M216 118 L214 60', '#e8bd4e', 15) +
    shape('M143 68 L150 44 L158 66Z M173 54 L182 32 L189 55Z M206 64 L214 42 L222 64Z', '#f2dfbd') +
    stroke('M250 120 L256 70', '#90bfdc', 16) +
    ground(200, 318, 128) +
    box(70, 116, 260, 196, 46, tone.base) +
    box(70, 116, 260, 60, 40, tone.dark, 'opacity=".45"') +
    stroke('M96 166 L300 166', tone.deep, 8, 'stroke-dasharray="3 4"') +
    box(286, 158, 16, 16, 4, '#d6b778') +
    stroke('M300 170 L318 196', '#d6b778', 5) +
    box(150, 216, 100, 54, 6, tone.paper) +
    box(166, 234, 68, 7, 3, tone.dark) +
    box(166, 248, 48, 6, 3, tone.light),
  bowl: tone =>
    ground(200, 326, 112) +
    shape('M140 268 L260 268 L284 320 L116 320Z', tone.dark) +
    oval(200, 320, 84, 9, tone.deep) +
    shape('M78 178 Q84 276 152 280 L248 280 Q316 276 322 178Z', tone.base) +
    shape('M78 178 Q84 276 152 280 L176 280 Q120 262 118 178Z', tone.light, 'opacity=".7"') +
    oval(200, 178, 122, 30, tone.light) +
    oval(200, 182, 104, 22, tone.deep) +
    [
      [150, 172],
      [176, 164],
      [204, 170],
      [232, 164],
      [256, 174],
      [190, 182],
      [220, 184],
      [166, 186],
      [240, 188],
    ]
      .map(([x = 0, y = 0]) => disc(x, y, 13, (x + y) % 4 < 2 ? '#a8744a' : '#bd8a5c'))
      .join('') +
    disc(200, 242, 13, tone.paper) +
    disc(180, 224, 6.5, tone.paper) +
    disc(193, 216, 6.5, tone.paper) +
    disc(208, 216, 6.5, tone.paper) +
    disc(221, 224, 6.5, tone.paper),
  mat: tone =>
    ground(200, 318, 138) +
    shape('M82 252 L322 252 L346 312 L58 312Z', tone.base) +
    shape('M82 252 L322 252 L326 262 L78 262Z', tone.dark, 'opacity=".4"') +
    stroke('M96 288 L316 288', tone.light, 4, 'opacity=".8"') +
    box(82, 132, 236, 130, 64, tone.base) +
    box(82, 132, 236, 46, 24, tone.light, 'opacity=".5"') +
    oval(110, 197, 32, 65, tone.dark) +
    oval(110, 197, 22, 46, 'none', `stroke="${tone.light}" stroke-width="5"`) +
    oval(110, 197, 11, 24, 'none', `stroke="${tone.light}" stroke-width="5"`) +
    box(176, 130, 16, 134, 3, tone.ink, 'opacity=".8"') +
    box(254, 130, 16, 134, 3, tone.ink, 'opacity=".8"'),
}
