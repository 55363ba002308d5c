/** Pixels beyond which a picture is not decoded: A3 at 600 dots an inch has 70 million. */
export const MOST_PIXELS = 80e6;
