import type { Region } from '../markets/region.ts'

/** Towns with sorting centers, as tracking texts name them. */
export function hubsOf(region: Region): readonly string[] {
  return hubs[region]
}

const hubs: Record<Region, readonly string[]> = {
  US: [
    'Los Angeles, CA',
    'Reno, NV',
    'Dallas, TX',
    'Memphis, TN',
    'Atlanta, GA',
    'Chicago, IL',
    'Edison, NJ',
    'Denver, CO',
    'Orlando, FL',
    'Seattle, WA',
  ],
  GB: [
    'Daventry',
    'Warrington',
    'Croydon',
    'Leeds',
    'Bristol',
    'Tamworth',
    'Motherwell',
    'Newport',
    'Princess Royal',
  ],
  TH: ['บางนา', 'ลาดกระบัง', 'วังน้อย', 'ขอนแก่น', 'เชียงใหม่', 'หาดใหญ่', 'นครราชสีมา', 'พิษณุโลก', 'สุราษฎร์ธานี'],
  VN: ['Hà Nội', 'Củ Chi', 'Đà Nẵng', 'Bình Dương', 'Cần Thơ', 'Bắc Ninh', 'Biên Hòa', 'Vinh', 'Hải Phòng'],
  ID: [
    'Cakung',
    'Bandung',
    'Surabaya',
    'Semarang',
    'Medan',
    'Makassar',
    'Denpasar',
    'Tangerang',
    'Palembang',
  ],
  MY: [
    'Shah Alam',
    'Nilai',
    'Bukit Raja',
    'Johor Bahru',
    'Penang',
    'Ipoh',
    'Kuching',
    'Kota Kinabalu',
    'Kuantan',
  ],
  PH: [
    'Parañaque',
    'Cabuyao',
    'Caloocan',
    'Cebu',
    'Davao',
    'Iloilo',
    'Cagayan de Oro',
    'San Fernando',
    'Naga',
  ],
  SG: ['Tampines', 'Toh Guan', 'Kaki Bukit', 'Tuas', 'Woodlands'],
}
