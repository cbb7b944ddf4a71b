import { catalogue } from '@hailong/kernel';

/** Every problem of simulating a round. */
export const PROBLEMS = catalogue({
  SIMULATED_ROUND_UNSUITED: (round: string) => ({
    vi: `Đợt "${round}" là đợt thật, không nhận phiếu mô phỏng: chỉ mô phỏng trên đợt trình diễn, nạp bằng hailong load gia-lai-2026 hoặc bac-kan-2018.`,
    en: `"${round}" is a real round and takes no simulated forms: simulate on a demonstration round, which hailong load gia-lai-2026 or bac-kan-2018 makes.`,
  }),
  SIMULATED_ROUND_NOT_OPEN: (round: string) => ({
    vi: `Đợt "${round}" chưa mở hoặc đã đóng: mở đợt trước.`,
    en: `The round "${round}" is not open: open it first.`,
  }),
});
