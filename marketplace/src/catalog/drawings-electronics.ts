import { box, type Drawing, disc, ground, lying, oval, shape, stroke } from './drawing.ts'

/** Drawings of things that charge, play and light. */
export const drawingsElectronics: Record<string, Drawing> = {
  cable: tone => {
    const loop =
      'M118 262 Q70 200 124 138 Q200 72 276 138 Q330 204 270 258 Q200 300 146 246 Q110 196 160 156 Q204 128 244 162 Q270 196 240 228'
    const plug = (x: number, y: number, turn: number) =>
      `<g transform="translate(${x} ${y}) rotate(${turn})">${box(-16, -4, 32, 50, 8, tone.ink)}${box(-11, 44, 22, 26, 5, '#c3c9cd')}${box(-6, 52, 12, 4, 2, '#8a9197')}</g>`
    return (
      stroke(loop, '#20283a', 16, 'opacity=".12" transform="translate(5 9)"') +
      stroke(loop, tone.base, 15) +
      stroke(loop, tone.light, 3, 'stroke-dasharray="3 7" opacity=".9"') +
      plug(118, 258, 24) +
      plug(240, 224, -36)
    )
  },
  charger: tone =>
    ground(200, 330, 86) +
    box(170, 62, 16, 52, 4, '#b9bfc4') +
    box(214, 62, 16, 52, 4, '#b9bfc4') +
    box(118, 106, 164, 222, 28, tone.base) +
    box(118, 106, 40, 222, 24, tone.light, 'opacity=".6"') +
    box(118, 296, 164, 32, 20, tone.dark, 'opacity=".4"') +
    box(176, 168, 64, 20, 10, tone.ink) +
    box(176, 206, 64, 20, 10, tone.ink) +
    box(178, 244, 60, 24, 3, tone.ink) +
    box(184, 257, 48, 8, 1, '#7fa7d6') +
    disc(208, 142, 5, '#7fbf8f'),
  earbuds: tone =>
    ground(200, 334, 96) +
    shape('M96 210 L304 210 L304 262 Q304 328 236 328 L164 328 Q96 328 96 262Z', tone.base) +
    shape('M96 210 L136 210 L136 322 Q96 308 96 262Z', tone.light, 'opacity=".7"') +
    shape('M104 206 Q104 116 172 110 L228 110 Q296 116 296 206Z', tone.dark) +
    shape('M120 200 Q122 134 176 130 L224 130 Q278 134 280 200Z', tone.deep, 'opacity=".55"') +
    oval(200, 212, 104, 14, tone.deep) +
    [158, 242]
      .map(
        x =>
          box(x - 11, 178, 22, 50, 11, tone.paper) +
          disc(x, 166, 25, tone.paper) +
          oval(x - 4, 164, 9, 12, tone.ink, 'opacity=".75"'),
      )
      .join('') +
    shape('M96 222 Q200 246 304 222 L304 262 Q200 270 96 262Z', tone.base) +
    disc(200, 286, 5, '#7fbf8f'),
  case: tone =>
    lying(
      'M156 64 L244 64 Q272 64 272 92 L272 310 Q272 338 244 338 L156 338 Q128 338 128 310 L128 92 Q128 64 156 64Z',
      tone.base,
    ) +
    box(138, 74, 124, 254, 22, tone.light, 'opacity=".75"') +
    box(148, 86, 62, 66, 18, tone.deep) +
    disc(166, 106, 13, tone.ink) +
    disc(166, 106, 6, '#6f8fb5') +
    disc(192, 132, 13, tone.ink) +
    disc(192, 132, 6, '#6f8fb5') +
    disc(194, 104, 5, '#f5e7b5') +
    stroke('M150 316 L244 176', '#fff', 16, 'opacity=".28"') +
    stroke('M186 318 L252 220', '#fff', 6, 'opacity=".28"') +
    box(270, 150, 6, 44, 3, tone.dark),
  powerbank: tone =>
    ground(200, 336, 82) +
    box(128, 66, 144, 266, 26, tone.base) +
    box(128, 66, 36, 266, 22, tone.light, 'opacity=".55"') +
    box(240, 72, 32, 254, 22, tone.dark, 'opacity=".4"') +
    [0, 1, 2, 3].map(step => disc(176 + step * 16, 110, 4, step < 3 ? '#d8efe0' : tone.dark)).join('') +
    shape('M212 158 L178 214 L200 214 L188 258 L226 198 L203 198Z', tone.paper) +
    box(168, 308, 28, 10, 5, tone.ink) +
    box(208, 308, 28, 10, 2, tone.ink),
  stand: tone =>
    ground(200, 336, 100) +
    shape('M142 316 L258 316 Q272 316 272 328 L272 334 L128 334 L128 328 Q128 316 142 316Z', tone.dark) +
    shape('M190 170 L214 170 L226 318 L178 318Z', tone.base) +
    disc(200, 176, 16, tone.deep) +
    `<g transform="rotate(-6 200 170)">${box(140, 56, 120, 226, 18, tone.ink)}${box(148, 66, 104, 206, 10, '#dfe9ef')}${shape('M148 176 Q200 130 252 190 L252 262 Q252 272 242 272 L158 272 Q148 272 148 262Z', '#a9c7b4')}${disc(222, 108, 15, '#f4d792')}</g>` +
    box(150, 270, 100, 18, 6, tone.base) +
    box(150, 262, 12, 20, 4, tone.dark) +
    box(238, 262, 12, 20, 4, tone.dark),
  ringlight: tone =>
    disc(200, 166, 128, '#fff6d8', 'opacity=".7"') +
    ground(200, 338, 58) +
    stroke('M200 258 L200 302', tone.ink, 14) +
    shape('M164 300 L236 300 L250 334 L150 334Z', tone.ink) +
    box(160, 312, 80, 8, 4, tone.light) +
    disc(200, 166, 98, 'none', `stroke="${tone.ink}" stroke-width="46"`) +
    disc(200, 166, 98, 'none', 'stroke="#fff7de" stroke-width="32"') +
    disc(200, 166, 98, 'none', 'stroke="#ffe9ad" stroke-width="6" stroke-dasharray="4 12" opacity=".9"') +
    box(182, 128, 36, 76, 7, tone.ink) +
    box(187, 135, 26, 62, 3, '#cfdde6'),
}
