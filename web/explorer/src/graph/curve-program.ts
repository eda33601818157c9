import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { vertexShader } from './curve-shaders';
import { fragmentShader } from './edge-shaders';
import { isMoving } from './motion';
import type { EdgeAttributes } from './types';

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_dimensions'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** The number of straight pieces of a curve. */
const pieces = 18;

/** The corners of two triangles for each piece: position along the curve from 0 to 1, and side. */
const corners = Array.from({ length: pieces }, (_, i) => {
  const [from, to] = [i / pieces, (i + 1) / pieces];
  return [from, 1, from, -1, to, 1, to, 1, from, -1, to, -1];
}).flat();

/** Draws lines that are not straight: parallel ones, flows, and those from an entity to itself. */
export class CurveProgram extends EdgeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    return {
      VERTICES: corners.length / 2,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES as number,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_corner', size: 2, type: FLOAT },
        { name: 'a_from', size: 2, type: FLOAT },
        { name: 'a_to', size: 2, type: FLOAT },
        { name: 'a_bend', size: 2, type: FLOAT },
        { name: 'a_radius', size: 1, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_style', size: 2, type: FLOAT },
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
    const row = [from.x, from.y, to.x, to.y, data.bow, data.offset, to.size, data.size, data.dash, data.form, floatColor(data.color), index];
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
  }
}
