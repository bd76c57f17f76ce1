import { box, type Drawing, disc, ground, lying, oval, shape, stroke } from './drawing.ts'

/** Drawings of things for skin, hair and nails. */
export const drawingsBeauty: Record<string, Drawing> = {
  serum: tone =>
    ground(200, 332, 78) +
    box(182, 64, 36, 62, 14, tone.ink) +
    box(172, 118, 56, 36, 6, tone.dark) +
    stroke('M180 124 L180 148 M192 124 L192 148 M204 124 L204 148 M216 124 L216 148', tone.deep, 3) +
    shape(
      'M176 154 L224 154 L224 166 Q262 174 262 206 L262 314 Q262 330 246 330 L154 330 Q138 330 138 314 L138 206 Q138 174 176 166Z',
      tone.base,
    ) +
    shape(
      'M138 236 L262 236 L262 314 Q262 330 246 330 L154 330 Q138 330 138 314Z',
      tone.dark,
      'opacity=".4"',
    ) +
    box(156, 216, 88, 84, 5, tone.paper) +
    box(168, 232, 64, 8, 4, tone.deep) +
    box(168, 250, 44, 5, 2, tone.base) +
    box(168, 262, 52, 5, 2, tone.base) +
    disc(222, 284, 7, tone.base) +
    stroke('M149 204 L149 310', '#fff', 6, 'opacity=".45"'),
  tube: tone =>
    ground(200, 336, 58) +
    shape('M136 76 L264 76 L252 282 L148 282Z', tone.base) +
    shape('M136 76 L176 76 L174 282 L148 282Z', tone.light, 'opacity=".75"') +
    box(132, 64, 136, 18, 4, tone.dark) +
    stroke(
      'M146 68 L146 78 M160 68 L160 78 M174 68 L174 78 M188 68 L188 78 M202 68 L202 78 M216 68 L216 78 M230 68 L230 78 M244 68 L244 78 M256 68 L256 78',
      tone.deep,
      2,
    ) +
    box(152, 282, 96, 52, 8, tone.paper) +
    stroke(
      'M166 290 L166 326 M182 290 L182 326 M198 290 L198 326 M214 290 L214 326 M230 290 L230 326',
      '#20283a',
      2,
      'opacity=".14"',
    ) +
    disc(204, 144, 26, tone.paper) +
    stroke(
      'M204 108 L204 100 M204 188 L204 180 M168 144 L160 144 M248 144 L240 144 M179 119 L173 113 M229 119 L235 113 M179 169 L173 175 M229 169 L235 175',
      tone.paper,
      6,
    ) +
    box(178, 212, 54, 8, 4, tone.deep) +
    box(186, 230, 38, 6, 3, tone.dark),
  lipstick: tone =>
    ground(180, 336, 70) +
    ground(278, 336, 44) +
    shape('M152 168 L152 116 Q176 70 212 84 L212 168Z', tone.base) +
    shape('M152 116 Q176 70 212 84 Q188 104 152 124Z', tone.light) +
    box(144, 164, 76, 44, 4, '#d6b778') +
    box(144, 164, 18, 44, 4, '#ead6a6') +
    box(132, 206, 100, 126, 8, tone.ink) +
    box(144, 206, 14, 126, 0, '#fff', 'opacity=".14"') +
    box(132, 226, 100, 6, 0, '#d6b778') +
    box(248, 210, 62, 124, 10, tone.ink) +
    box(258, 214, 10, 116, 5, '#fff', 'opacity=".14"') +
    box(248, 316, 62, 6, 0, '#d6b778'),
  pump: tone =>
    ground(200, 336, 80) +
    box(190, 76, 20, 58, 4, tone.paper) +
    shape('M150 66 L226 66 Q240 66 240 78 L240 88 L164 88 L142 98 L138 84Z', tone.paper) +
    shape('M150 66 L226 66 Q240 66 240 78 L150 78Z', '#20283a', 'opacity=".06"') +
    box(166, 122, 68, 32, 6, tone.paper) +
    box(166, 144, 68, 10, 2, '#20283a', 'opacity=".08"') +
    shape(
      'M160 154 L240 154 Q270 162 270 196 L270 316 Q270 332 254 332 L146 332 Q130 332 130 316 L130 196 Q130 162 160 154Z',
      tone.base,
    ) +
    shape(
      'M160 154 L176 154 Q158 170 158 200 L158 332 L146 332 Q130 332 130 316 L130 196 Q130 162 160 154Z',
      tone.light,
    ) +
    box(170, 214, 78, 78, 39, tone.paper) +
    shape('M209 232 Q232 262 209 276 Q186 262 209 232Z', tone.base),
  sachet: tone =>
    lying('M116 70 L284 70 L284 330 L116 330Z', tone.base) +
    shape(
      'M116 70 L284 70 L284 92 L116 92Z M116 308 L284 308 L284 330 L116 330Z',
      tone.dark,
      'opacity=".6"',
    ) +
    stroke('M124 81 L276 81 M124 319 L276 319', tone.light, 2, 'stroke-dasharray="3 5"') +
    shape('M200 118 Q262 118 260 184 Q256 254 200 278 Q144 254 140 184 Q138 118 200 118Z', tone.paper) +
    oval(176, 178, 14, 8, tone.base) +
    oval(224, 178, 14, 8, tone.base) +
    oval(200, 230, 18, 8, tone.base) +
    stroke('M200 188 L196 208 L204 208', tone.light, 4) +
    shape('M276 70 L284 70 L284 88Z', tone.paper) +
    stroke('M130 104 L130 296', '#fff', 8, 'opacity=".3"'),
  clip: tone =>
    lying('M92 190 Q92 122 200 120 Q308 122 308 190 L308 214 L92 214Z', tone.base) +
    shape('M92 190 Q92 122 200 120 Q308 122 308 190 Q308 150 200 146 Q92 150 92 190Z', tone.light) +
    [104, 138, 172, 206, 240, 274]
      .map(x => shape(`M${x} 212 L${x + 22} 212 Q${x + 22} 262 ${x + 11} 284 Q${x} 262 ${x} 212Z`, tone.dark))
      .join('') +
    shape('M152 122 Q150 72 176 70 Q186 72 186 122Z M248 122 Q250 72 224 70 Q214 72 214 122Z', tone.dark) +
    box(178, 104, 44, 20, 10, tone.deep) +
    stroke('M112 180 Q140 160 200 160', '#fff', 5, 'opacity=".35"'),
  polish: tone =>
    ground(200, 334, 72) +
    shape('M176 62 Q200 54 224 62 L228 180 L172 180Z', tone.ink) +
    stroke('M186 72 L184 172', '#fff', 5, 'opacity=".22"') +
    box(166, 178, 68, 16, 4, '#cfd4d6') +
    shape(
      'M156 194 L244 194 Q276 206 276 246 L276 304 Q276 332 248 332 L152 332 Q124 332 124 304 L124 246 Q124 206 156 194Z',
      tone.base,
    ) +
    shape(
      'M156 194 L180 194 Q150 214 150 250 L150 332 Q124 330 124 304 L124 246 Q124 206 156 194Z',
      tone.light,
    ) +
    box(168, 242, 80, 42, 4, '#fff', 'opacity=".75"') +
    box(182, 256, 52, 6, 3, tone.dark) +
    box(190, 268, 36, 5, 2, tone.base),
}
