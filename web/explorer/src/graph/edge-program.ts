import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { fragmentShader, vertexShader } from './edge-shaders';
import { isMoving } from './motion';
import type { EdgeAttributes } from './types';

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_dimensions', 'u_halfWidth'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** The corners of the two triangles of a strip: position along it from 0 to 1, and side. */
const corners = [0, 1, 0, -1, 1, 1, 1, 1, 0, -1, 1, -1];

/** Half the width in pixels of the strip that a line is drawn in, with and without room for waves and arrow heads. */
const wide = 8;
const narrow = 1.5;
let halfWidth = wide;

/** Turns thin strips without arrow heads on or off: they take a fifth of the time. */
export function drawThinLines(thin: boolean): void {
  halfWidth = thin ? narrow : wide;
}

/** Draws a line with its arrow head, in pixels, so that dashes and waves look the same at every zoom; without instancing, as NodeShapeProgram. */
export class LineProgram extends EdgeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES as number,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_corner', size: 2, type: FLOAT },
        { name: 'a_from', size: 2, type: FLOAT },
        { name: 'a_to', size: 2, type: FLOAT },
        { name: 'a_radius', size: 1, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_style', size: 3, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    } as ReturnType<EdgeProgram<(typeof uniforms)[number]>['getDefinition']>;
  }

  override processVisibleItem(
    index: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData & EdgeAttributes,
  ): void {
    const style = [data.dash, data.form, data.offset];
    const row = [from.x, from.y, to.x, to.y, to.size, data.size, ...style, floatColor(data.color), index];
    for (let i = 0, at = start; i < corners.length; i += 2, at += 2 + row.length) {
      this.array[at] = corners[i]!;
      this.array[at + 1] = corners[i + 1]!;
      this.array.set(row, at + 2);
    }
  }

  /** Draws nothing during a move. */
  override render(params: RenderParams): void {
    if (!isMoving(this.renderer)) {
      super.render(params);
    }
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof uniforms)[number]>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
    gl.uniform2f(uniformLocations.u_dimensions, params.width, params.height);
    gl.uniform1f(uniformLocations.u_halfWidth, halfWidth);
  }
}
