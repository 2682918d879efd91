/**
 * How far the office's clock is ahead of the device's, in milliseconds, by one `GET /api/v1/gates/time`: its answer was made,
 * on average, halfway between sending and receiving. To be added to the device's time.
 */
export function clockOffset(sentAt: number, receivedAt: number, officeTime: string): number {
  return Date.parse(officeTime) - (sentAt + receivedAt) / 2;
}
