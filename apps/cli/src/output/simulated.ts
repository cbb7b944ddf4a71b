/** Label above every figure of a demonstration round. */
export const SIMULATED = '*** SỐ LIỆU MÔ PHỎNG / SIMULATED ***';
