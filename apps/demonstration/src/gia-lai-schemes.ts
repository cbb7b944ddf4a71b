export const SCHEME_2025 = {
  code: 'xep-hang-2025',
  title: 'Xếp hạng các cơ quan năm 2025 (trình diễn)',
  year: 2025,
};
export const SCHEME_2026 = {
  code: 'xep-hang-2026',
  title: 'Xếp hạng các cơ quan năm 2026 (trình diễn)',
  year: 2026,
};
