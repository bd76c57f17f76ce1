import type { Random } from '../markets/random.ts'
import type { Region } from '../markets/region.ts'

/** A note that a buyer leaves with an order, in the market's language. Most buyers leave none: the caller decides. */
export function buyerMessage(region: Region, random: Random): string {
  return random.pick([
    ...(local[region] ?? []),
    ...english[region === 'US' || region === 'GB' ? 'west' : 'asia'],
  ])
}

const english = {
  west: [
    'Please leave with reception if I am out.',
    "It's a birthday present, no invoice in the box please!",
    'Please ship soon, needed by Friday.',
    'Second order, could you send both together?',
    'Gate code 4471, ring twice.',
    'Last time the mug came broken, please wrap it well 🙏',
    'Can I get the blue one if black is out of stock?',
    'Thank you!!',
  ],
  asia: ['Please pack well, thank you', 'Gift, do not put price'],
}

const local: Partial<Record<Region, readonly string[]>> = {
  TH: [
    'ขอสีตามที่สั่งนะคะ',
    'รบกวนแพ็คดี ๆ นะคะ ของขวัญค่ะ',
    'ส่งก่อนวันศุกร์ได้ไหมครับ',
    'โทรก่อนส่งนะคะ ไม่อยู่บ้านฝากป้อมยามได้เลย',
    'รวมกับออเดอร์ก่อนหน้าได้ไหมคะ',
    'ขอบคุณค่ะ',
  ],
  VN: [
    'Giao giờ hành chính giúp em ạ',
    'Shop gói kỹ giúp mình nhé, hàng làm quà',
    'Gọi trước khi giao 15 phút nha shop',
    'Cho mình màu đen, hết thì lấy màu xanh',
    'Đừng ghi giá trên hộp giúp mình, cảm ơn shop',
    'Shop gửi nhanh giúp mình với ạ',
  ],
  ID: [
    'Tolong packing yang rapi ya kak, buat kado',
    'Kirim secepatnya ya, terima kasih',
    'Kalau warna hitam habis boleh ganti navy',
    'Titip ke satpam kalau rumah kosong',
    'Bubble wrap tebal ya kak',
    'Digabung sama pesanan sebelumnya bisa?',
  ],
  MY: [
    'Tolong bungkus elok-elok ya, hadiah',
    'Boleh pos hari ini? Nak guna hujung minggu',
    'Call dulu sebelum hantar, terima kasih',
    'Kalau tiada orang, letak depan pintu',
  ],
  PH: [
    'Paki-balot po ng maayos, regalo po ito',
    'Pa-ship po agad, thank you!',
    'Tawag po muna bago i-deliver',
    'Iwan na lang po sa guard kung wala ako',
    'COD po, saktong bayad',
  ],
  SG: [
    'Leave at door, no need to call',
    'Deliver after 7pm pls',
    'Combine with my other order can?',
    'Thanks!',
  ],
}
