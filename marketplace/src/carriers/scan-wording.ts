import type { Region } from '../markets/region.ts'

/** What the scans say; `{hub}` is the place. */
export type ScanWording = {
  collected: string
  arrived: string
  departed: string
  delayed: string
  outForDelivery: string
  delivered: string
  failed: readonly string[]
  returning: string
  returned: string
  lost: string
}

/** Thai, Vietnamese and Indonesian carriers write in their own language, the others in English. */
export function scanWording(region: Region): ScanWording {
  return local[region] ?? english
}

const english: ScanWording = {
  collected: 'Your package was picked up by the carrier. [{hub}]',
  arrived: 'Your package arrived at the sorting center. [{hub}]',
  departed: 'Your package left the sorting center. [{hub}]',
  delayed: 'Delivery is delayed. Your package is held at the sorting center. [{hub}]',
  outForDelivery: 'Your package is out for delivery. [{hub}]',
  delivered: 'Your package was delivered!',
  failed: [
    'Delivery attempt failed: nobody was at home. [{hub}]',
    'Delivery attempt failed: the recipient could not be reached by phone. [{hub}]',
    'Delivery attempt failed: the address is incomplete. [{hub}]',
    'Delivery attempt failed: the recipient refused the package. [{hub}]',
  ],
  returning: 'Your package could not be delivered and is being returned to the sender. [{hub}]',
  returned: 'The package was returned to the sender. [{hub}]',
  lost: 'The carrier reports that the package is lost.',
}

const local: Partial<Record<Region, ScanWording>> = {
  TH: {
    collected: 'บริษัทขนส่งเข้ารับพัสดุแล้ว [{hub}]',
    arrived: 'พัสดุถึงศูนย์คัดแยกสินค้าแล้ว [{hub}]',
    departed: 'พัสดุออกจากศูนย์คัดแยกสินค้าแล้ว [{hub}]',
    delayed: 'การจัดส่งล่าช้า พัสดุอยู่ที่ศูนย์คัดแยกสินค้า [{hub}]',
    outForDelivery: 'พนักงานกำลังนำส่งพัสดุ [{hub}]',
    delivered: 'จัดส่งพัสดุสำเร็จแล้ว',
    failed: [
      'จัดส่งไม่สำเร็จ: ไม่มีผู้รับ [{hub}]',
      'จัดส่งไม่สำเร็จ: ติดต่อผู้รับไม่ได้ [{hub}]',
      'จัดส่งไม่สำเร็จ: ผู้รับปฏิเสธรับพัสดุ [{hub}]',
    ],
    returning: 'จัดส่งไม่สำเร็จ กำลังส่งคืนผู้ส่ง [{hub}]',
    returned: 'ส่งคืนพัสดุให้ผู้ส่งแล้ว [{hub}]',
    lost: 'บริษัทขนส่งแจ้งว่าพัสดุสูญหาย',
  },
  VN: {
    collected: 'Đơn vị vận chuyển đã lấy hàng. [{hub}]',
    arrived: 'Kiện hàng đã đến kho phân loại. [{hub}]',
    departed: 'Kiện hàng đã rời kho phân loại. [{hub}]',
    delayed: 'Giao hàng chậm trễ, kiện hàng đang được giữ tại kho. [{hub}]',
    outForDelivery: 'Kiện hàng đang được giao đến bạn. [{hub}]',
    delivered: 'Giao hàng thành công.',
    failed: [
      'Giao hàng không thành công: không liên lạc được với người nhận. [{hub}]',
      'Giao hàng không thành công: người nhận hẹn lại ngày giao. [{hub}]',
      'Giao hàng không thành công: người nhận từ chối nhận hàng. [{hub}]',
    ],
    returning: 'Kiện hàng đang được hoàn về người gửi. [{hub}]',
    returned: 'Đã hoàn hàng cho người gửi. [{hub}]',
    lost: 'Đơn vị vận chuyển báo kiện hàng bị thất lạc.',
  },
  ID: {
    collected: 'Paket telah diambil oleh kurir. [{hub}]',
    arrived: 'Paket telah tiba di pusat sortir. [{hub}]',
    departed: 'Paket telah berangkat dari pusat sortir. [{hub}]',
    delayed: 'Pengiriman terlambat, paket tertahan di pusat sortir. [{hub}]',
    outForDelivery: 'Paket sedang diantar oleh kurir. [{hub}]',
    delivered: 'Paket telah diterima.',
    failed: [
      'Pengantaran gagal: penerima tidak ada di tempat. [{hub}]',
      'Pengantaran gagal: penerima tidak dapat dihubungi. [{hub}]',
      'Pengantaran gagal: penerima menolak paket. [{hub}]',
    ],
    returning: 'Paket sedang dikembalikan ke pengirim. [{hub}]',
    returned: 'Paket telah dikembalikan ke pengirim. [{hub}]',
    lost: 'Kurir melaporkan paket hilang.',
  },
}
