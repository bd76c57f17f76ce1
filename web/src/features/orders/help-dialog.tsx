import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { Keycap } from '../../ui/keycap.tsx'
import './help-dialog.css'

const groups = [
  {
    name: 'move',
    acts: [
      ['search', '/'],
      ['next', 'J ↓'],
      ['previous', 'K ↑'],
      ['open', 'Enter'],
      ['close', 'Esc'],
    ],
  },
  {
    name: 'select',
    acts: [
      ['toggle', 'X'],
      ['stretch', '⇧ click'],
      ['loaded', 'A'],
      ['load', 'U'],
    ],
  },
  {
    name: 'act',
    acts: [
      ['tag', 'T'],
      ['note', 'N'],
      ['hold', 'H'],
      ['release', 'R'],
      ['export', 'E'],
      ['help', '?'],
    ],
  },
] as const

/** Every key of the desk. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('orders')
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('help.title')} width={620}>
      <div className="help-dialog">
        {groups.map(group => (
          <section key={group.name}>
            <h2>{t(`help.${group.name}`)}</h2>
            <dl>
              {group.acts.map(([act, keys]) => (
                <div key={act}>
                  <dt>{t(`help.acts.${act}`)}</dt>
                  <dd>
                    {keys.split(' ').map(one => (
                      <Keycap key={one} keys={one === 'click' ? t('help.click') : one} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
