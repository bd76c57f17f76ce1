import { box, type Drawing, disc, ground, lying, oval, shape, stroke } from './drawing.ts'

/** Drawings of things for kitchen, bath and living room. */
export const drawingsHome: Record<string, Drawing> = {
  mug: tone =>
    ground(190, 326, 96) +
    stroke('M262 176 Q334 170 330 228 Q324 282 254 276', tone.dark, 20) +
    shape('M100 138 L274 138 L266 288 Q262 322 226 324 L148 324 Q112 322 108 288Z', tone.base) +
    shape('M100 138 L140 138 L146 324 Q112 322 108 288Z', tone.light, 'opacity=".7"') +
    oval(187, 138, 87, 20, tone.light) +
    oval(187, 141, 74, 14, '#5b3d2b') +
    oval(187, 144, 66, 10, '#76513a') +
    shape(
      'M103 250 L272 250 L266 288 Q262 322 226 324 L148 324 Q112 322 108 288Z',
      tone.paper,
      'opacity=".55"',
    ) +
    stroke(
      'M166 108 Q154 92 168 76 Q180 62 168 46 M206 108 Q194 92 208 76 Q220 62 208 46',
      tone.dark,
      6,
      'opacity=".3"',
    ),
  bottle: tone =>
    ground(200, 338, 66) +
    stroke('M172 84 Q172 52 200 52 Q228 52 228 84', tone.ink, 11) +
    box(158, 78, 84, 44, 10, tone.ink) +
    box(164, 112, 72, 18, 3, '#b9bfc4') +
    shape(
      'M166 130 L234 130 Q262 142 262 176 L262 312 Q262 336 238 336 L162 336 Q138 336 138 312 L138 176 Q138 142 166 130Z',
      tone.base,
    ) +
    shape(
      'M166 130 L182 130 Q160 146 160 178 L160 336 Q138 334 138 312 L138 176 Q138 142 166 130Z',
      tone.light,
    ) +
    shape(
      'M262 250 L262 312 Q262 336 238 336 L220 336 Q244 300 240 140 Q262 150 262 176Z',
      tone.dark,
      'opacity=".5"',
    ) +
    stroke('M186 226 L202 206 L218 226 M186 246 L202 226 L218 246', tone.paper, 6),
  lamp: tone =>
    oval(200, 250, 130, 66, '#fff3cf', 'opacity=".55"') +
    ground(200, 334, 76) +
    box(193, 190, 14, 130, 4, '#cdb27b') +
    oval(200, 326, 64, 13, tone.dark) +
    oval(200, 321, 64, 12, tone.base) +
    shape('M150 74 L250 74 L296 206 L104 206Z', tone.base) +
    shape('M150 74 L180 74 L158 206 L104 206Z', tone.light) +
    oval(200, 206, 96, 13, '#fff0c2') +
    oval(200, 74, 50, 7, tone.dark) +
    disc(232, 318, 4, tone.paper),
  candle: tone =>
    ground(200, 330, 84) +
    shape(
      'M122 150 L278 150 L272 312 Q270 328 254 328 L146 328 Q130 328 128 312Z',
      tone.pale,
      `stroke="${tone.dark}" stroke-width="4" stroke-opacity=".45"`,
    ) +
    shape('M125 206 L275 206 L272 312 Q270 328 254 328 L146 328 Q130 328 128 312Z', tone.base) +
    oval(200, 206, 75, 12, tone.light) +
    oval(200, 150, 78, 13, 'none', `stroke="${tone.dark}" stroke-width="4"`) +
    stroke('M200 204 L200 176', tone.ink, 5) +
    shape('M200 118 Q224 154 200 178 Q176 154 200 118Z', '#f2a541') +
    shape('M200 142 Q212 160 200 174 Q188 160 200 142Z', '#fff0b8') +
    box(152, 232, 96, 66, 4, tone.paper) +
    box(170, 248, 60, 8, 4, tone.dark) +
    box(178, 266, 44, 5, 2, tone.base) +
    box(184, 278, 32, 5, 2, tone.base) +
    stroke('M136 168 L142 300', '#fff', 7, 'opacity=".5"'),
  towel: tone =>
    ground(200, 330, 118) +
    [0, 1, 2]
      .map(fold => {
        const y = 258 - fold * 58
        const fill = [tone.dark, tone.base, tone.light][fold] ?? tone.base
        return (
          box(84, y, 232, 66, 30, fill) +
          shape(
            `M286 ${y + 4} Q316 ${y + 8} 316 ${y + 33} Q316 ${y + 58} 286 ${y + 62} Q302 ${y + 33} 286 ${y + 4}Z`,
            '#20283a',
            'opacity=".12"',
          ) +
          stroke(
            `M108 ${y + 22} L270 ${y + 22} M108 ${y + 40} L270 ${y + 40}`,
            '#fff',
            3,
            'opacity=".28" stroke-dasharray="8 8"',
          )
        )
      })
      .join('') +
    box(176, 138, 30, 186, 2, tone.paper) +
    box(180, 214, 22, 30, 2, tone.deep),
  planter: tone =>
    ground(200, 336, 86) +
    stroke('M200 210 Q196 150 150 110 M200 210 Q206 140 252 92 M200 210 Q200 130 200 80', '#54795a', 6) +
    shape(
      'M150 110 Q108 108 96 70 Q144 62 160 110Z M252 92 Q260 50 306 50 Q306 96 254 104Z M200 90 Q170 66 188 30 Q226 54 206 92Z',
      '#6f9a6f',
    ) +
    shape(
      'M170 150 Q126 164 108 138 Q146 116 176 144Z M228 146 Q270 164 294 136 Q256 112 224 138Z',
      '#86ad7e',
    ) +
    shape('M126 206 L274 206 L258 316 Q256 326 246 326 L154 326 Q144 326 142 316Z', tone.base) +
    shape('M126 206 L164 206 L172 326 L154 326 Q144 326 142 316Z', tone.light) +
    box(116, 194, 168, 28, 8, tone.dark) +
    oval(200, 330, 74, 9, tone.dark),
  bento: tone =>
    ground(200, 330, 118) +
    box(88, 246, 224, 80, 16, tone.base) +
    box(88, 246, 224, 22, 10, tone.dark, 'opacity=".4"') +
    box(88, 164, 224, 80, 16, tone.light) +
    box(80, 128, 240, 44, 18, tone.base) +
    box(98, 138, 204, 9, 4, '#fff', 'opacity=".28"') +
    box(176, 120, 48, 212, 4, tone.ink, 'opacity=".85"') +
    stroke('M110 100 L288 78', '#c79a63', 9) +
    stroke('M112 112 L292 96', '#b5854d', 9) +
    disc(130, 206, 8, tone.dark) +
    disc(270, 206, 8, tone.dark),
  cushion: tone =>
    lying('M92 92 Q200 116 308 92 Q286 200 308 308 Q200 286 92 308 Q114 200 92 92Z', tone.base) +
    [124, 148, 172, 196, 220, 244, 268, 284]
      .map(x => stroke(`M${x} 108 Q${x - (200 - x) * -0.06} 200 ${x} 294`, tone.dark, 4, 'opacity=".35"'))
      .join('') +
    shape('M92 92 Q200 116 308 92 Q200 138 112 126 Q104 108 92 92Z', tone.light, 'opacity=".55"') +
    stroke(
      'M92 92 Q200 116 308 92 Q286 200 308 308 Q200 286 92 308 Q114 200 92 92Z',
      tone.deep,
      4,
      'opacity=".6"',
    ),
  pan: tone =>
    `<g transform="rotate(38 200 200)">${lying('M186 262 L214 262 L220 372 Q200 384 180 372Z', tone.ink)}${disc(205, 172, 108, '#20283a', 'opacity=".12"')}${disc(200, 162, 108, tone.dark)}${disc(200, 162, 96, tone.base)}${disc(200, 162, 80, tone.dark, 'opacity=".45"')}${stroke('M140 128 Q160 94 200 90', '#fff', 7, 'opacity=".35"')}${box(184, 256, 32, 22, 4, '#b9bfc4')}${disc(200, 358, 7, tone.light)}</g>` +
    shape(
      'M150 150 Q186 118 224 142 Q262 150 250 190 Q246 226 208 218 Q164 226 154 194 Q136 172 150 150Z',
      '#fbf6ea',
    ) +
    disc(204, 178, 24, '#efb43e') +
    oval(197, 170, 8, 5, '#fff', 'opacity=".6"'),
}
