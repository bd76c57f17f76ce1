import antd from 'antd/locale/en_US'
import batch from './en/batch.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import imports from './en/imports.json' with { type: 'json' }
import order from './en/order.json' with { type: 'json' }
import orders from './en/orders.json' with { type: 'json' }
import problems from './en/problems.json' with { type: 'json' }
import refusals from './en/refusals.json' with { type: 'json' }
import session from './en/session.json' with { type: 'json' }
import settings from './en/settings.json' with { type: 'json' }
import shops from './en/shops.json' with { type: 'json' }

/** One chunk per language: its texts and antd's. */
export const texts = { batch, common, imports, order, orders, problems, refusals, session, settings, shops }
export const antdLocale = antd
