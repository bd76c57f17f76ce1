import antd from 'antd/locale/zh_CN'
import batch from './zh-CN/batch.json' with { type: 'json' }
import common from './zh-CN/common.json' with { type: 'json' }
import imports from './zh-CN/imports.json' with { type: 'json' }
import order from './zh-CN/order.json' with { type: 'json' }
import orders from './zh-CN/orders.json' with { type: 'json' }
import problems from './zh-CN/problems.json' with { type: 'json' }
import refusals from './zh-CN/refusals.json' with { type: 'json' }
import session from './zh-CN/session.json' with { type: 'json' }
import settings from './zh-CN/settings.json' with { type: 'json' }
import shops from './zh-CN/shops.json' with { type: 'json' }

/** One chunk per language: its texts and antd's. */
export const texts = { batch, common, imports, order, orders, problems, refusals, session, settings, shops }
export const antdLocale = antd
