// SPDX-License-Identifier: Apache-2.0

/** Corners, clockwise. */
export const CORNERS = ["top-left", "top-right", "bottom-right", "bottom-left"];

const turned = (corner, quarters) => CORNERS[(CORNERS.indexOf(corner) + quarters + 4) % 4];

/** Returns width and height of a matrix as it hangs, in pixels. */
export const mountedSize = ({ columns, rows, rotation = 0 }) => (rotation % 180 === 0 ? [columns, rows] : [rows, columns]);

/** Returns the index of the wired pixel, counted row by row from the top left of the matrix as it hangs. */
export function cellOf(matrix, wired) {
  const { columns, rows, serpentine = false, corner = "top-left", rotation = 0 } = matrix;
  const [lastColumn, lastRow] = [columns - 1, rows - 1];
  const line = Math.floor(wired / columns);
  const along = wired % columns;
  const isBack = serpentine && line % 2 === 1;
  const column = isBack === corner.endsWith("right") ? along : lastColumn - along;
  const row = corner.startsWith("bottom") ? lastRow - line : line;
  const [width] = mountedSize(matrix);
  if (rotation === 90) return column * width + lastRow - row;
  if (rotation === 180) return (lastRow - row) * width + lastColumn - column;
  if (rotation === 270) return (lastColumn - column) * width + row;
  return row * width + column;
}

/**
 * Returns a matrix as somebody sees it who stands in front of it: `width`, `height`, the `corner` of the first pixel, `serpentine`,
 * and `vertical`, which is true if the wired rows run up and down.
 */
export function seenOf(matrix) {
  const { serpentine = false, corner = "top-left", rotation = 0 } = matrix;
  const [width, height] = mountedSize(matrix);
  return { width, height, corner: turned(corner, rotation / 90), vertical: rotation % 180 !== 0, serpentine };
}

/** Returns the matrix of the REST API that is seen so. Any seen matrix is one that is turned by 0 or 90 degrees. */
export const matrixOf = ({ width, height, corner, vertical, serpentine }) =>
  vertical
    ? { columns: height, rows: width, serpentine, corner: turned(corner, -1), rotation: 90 }
    : { columns: width, rows: height, serpentine, corner, rotation: 0 };

/** Turns a seen matrix clockwise by a quarter. */
export const quarterTurn = ({ width, height, corner, vertical, ...rest }) => ({
  ...rest,
  ...{ width: height, height: width, corner: turned(corner, 1), vertical: !vertical },
});
