import { foldedText } from '@hailong/kernel';

/** Beginnings of rows below a table that are no forms: sums, means, names of people that typed it. */
const BEGINNINGS = [
  ...['cong', 'tong', 'tong cong', 'tong so', 'trung binh', 'binh quan', 'ty le', 'ti le', 'ghi chu'],
  ...[
    'nguoi nhap',
    'nguoi lap',
    'nguoi tong hop',
    'nguoi kiem tra',
    'ngay nhap',
    'total',
    'sum',
    'average',
    'mean',
  ],
];

/** Tells whether the cell of a serial begins a row that is no form: `Tổng cộng`, `Người nhập: …`. */
export function isFooter(serial: string): boolean {
  const [beginning = ''] = foldedText(serial).split(/[:(\d]/);
  const words = beginning.trim();
  return BEGINNINGS.some((each) => words === each || (serial.includes(':') && words.startsWith(`${each} `)));
}
