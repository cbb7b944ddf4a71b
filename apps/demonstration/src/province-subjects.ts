/** Subjects of the logins that prepare and publish the releases of the demonstration: two persons. */
export const PREPARING_SUBJECT = 'chuyen-vien-so-noi-vu';
export const PUBLISHING_SUBJECT = 'cong-bo-ubnd-tinh';
