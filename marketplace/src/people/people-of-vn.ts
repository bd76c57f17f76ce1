import { fillDigits, type LocalPeople, listed } from './local-people.ts'

const familyNames = listed(`
  Nguyễn, Trần, Lê, Phạm, Hoàng, Phan, Vũ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý`)
const womens = {
  middle: ['Thị', 'Ngọc', 'Thu', 'Thanh', 'Phương'],
  given: listed(`
  Mai, Lan, Hương, Trang, Linh, Thảo, Vy, Nhung, Quỳnh, Yến, Hà, My`),
}
const mens = {
  middle: ['Văn', 'Minh', 'Đức', 'Quốc', 'Hữu'],
  given: listed(`
  Nam, Hùng, Tuấn, Long, Khoa, Phúc, Dũng, Hiếu, Sơn, Bảo, Thành, Kiên`),
}
const streets = listed(`
  Lê Lợi, Nguyễn Trãi, Trần Hưng Đạo, Điện Biên Phủ, Phan Đình Phùng, Cách Mạng Tháng Tám, Hoàng Diệu,
  Võ Văn Tần, Lý Thường Kiệt, Hai Bà Trưng, Nguyễn Văn Cừ, Quang Trung, Lê Văn Sỹ, Phạm Ngũ Lão`)

/** Buyers in Vietnam. The platform still writes the four levels from before the merger of 2025. */
export const peopleOfVn: LocalPeople = {
  countryCode: '84',
  levelNames: ['City or province', 'District', 'Ward or commune'],
  places: [
    { levels: ['Hồ Chí Minh', 'Quận 1', 'Phường Bến Nghé'], isoCode: 'VN-SG', postalCode: '700000' },
    { levels: ['Hồ Chí Minh', 'Quận 7', 'Phường Tân Phong'], isoCode: 'VN-SG', postalCode: '700000' },
    { levels: ['Hồ Chí Minh', 'Quận Bình Thạnh', 'Phường 25'], isoCode: 'VN-SG', postalCode: '700000' },
    {
      levels: ['Hồ Chí Minh', 'Thành phố Thủ Đức', 'Phường Thảo Điền'],
      isoCode: 'VN-SG',
      postalCode: '700000',
    },
    { levels: ['Hồ Chí Minh', 'Quận Gò Vấp', 'Phường 10'], isoCode: 'VN-SG', postalCode: '700000' },
    { levels: ['Hồ Chí Minh', 'Huyện Bình Chánh', 'Xã Vĩnh Lộc A'], isoCode: 'VN-SG', postalCode: '700000' },
    { levels: ['Hà Nội', 'Quận Cầu Giấy', 'Phường Dịch Vọng'], isoCode: 'VN-HN', postalCode: '100000' },
    { levels: ['Hà Nội', 'Quận Đống Đa', 'Phường Láng Hạ'], isoCode: 'VN-HN', postalCode: '100000' },
    { levels: ['Hà Nội', 'Quận Hà Đông', 'Phường Mộ Lao'], isoCode: 'VN-HN', postalCode: '100000' },
    { levels: ['Hà Nội', 'Huyện Đông Anh', 'Xã Kim Chung'], isoCode: 'VN-HN', postalCode: '100000' },
    { levels: ['Đà Nẵng', 'Quận Hải Châu', 'Phường Thạch Thang'], isoCode: 'VN-DN', postalCode: '550000' },
    { levels: ['Cần Thơ', 'Quận Ninh Kiều', 'Phường Xuân Khánh'], isoCode: 'VN-CT', postalCode: '900000' },
    { levels: ['Hải Phòng', 'Quận Lê Chân', 'Phường Dư Hàng Kênh'], isoCode: 'VN-HP', postalCode: '180000' },
    { levels: ['Đồng Nai', 'Thành phố Biên Hòa', 'Phường Tân Hiệp'], isoCode: 'VN-39', postalCode: '810000' },
    { levels: ['Bình Dương', 'Thành phố Dĩ An', 'Phường Đông Hòa'], isoCode: 'VN-57', postalCode: '820000' },
    { levels: ['Nghệ An', 'Thành phố Vinh', 'Phường Hưng Bình'], isoCode: 'VN-22', postalCode: '460000' },
    {
      levels: ['Khánh Hòa', 'Thành phố Nha Trang', 'Phường Lộc Thọ'],
      isoCode: 'VN-34',
      postalCode: '650000',
    },
    { levels: ['Lâm Đồng', 'Thành phố Đà Lạt', 'Phường 4'], isoCode: 'VN-35', postalCode: '670000' },
    {
      levels: ['Đắk Lắk', 'Thành phố Buôn Ma Thuột', 'Phường Tân Lợi'],
      isoCode: 'VN-33',
      postalCode: '630000',
    },
    {
      levels: ['An Giang', 'Thành phố Long Xuyên', 'Phường Mỹ Phước'],
      isoCode: 'VN-44',
      postalCode: '880000',
    },
  ],
  inventName: random => {
    const person = random.chance(0.65) ? womens : mens
    const last = random.pick(familyNames)
    const first = `${random.pick(person.middle)} ${random.pick(person.given)}`
    return { first, last, full: `${last} ${first}` }
  },
  inventStreet: random => {
    const house = random.chance(0.4)
      ? `${random.int(2, 480)}/${random.int(1, 60)}`
      : String(random.int(1, 690))
    const line = `${house} Đường ${random.pick(streets)}`
    return random.chance(0.2)
      ? [line, `Chung cư ${random.pick(['Hoa Sen', 'Bình Minh', 'Sông Xanh'])}, Tầng ${random.int(2, 24)}`]
      : [line]
  },
  inventPhone: random =>
    random.pick(['90', '91', '93', '97', '98', '32', '35', '70', '79', '81', '86']) +
    fillDigits('#######', random),
}
