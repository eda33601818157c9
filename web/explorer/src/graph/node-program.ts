import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { isMoving } from './motion';
import { fragmentShader, vertexShader } from './node-shaders';
import type { NodeAttributes } from './types';

const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
/** The corners of a triangle around the unit circle, x and y in turn. */
const corners = [-Math.sqrt(3), -1, Math.sqrt(3), -1, 0, 2];

/**
 * Draws each entity type in a shape of its own, so that colour is never the only difference.
 *
 * The attributes of a node are repeated for each corner. Instancing would take less memory, but without a graphics card
 * each instance costs as much as a draw call: docs/tuning.md.
 */
export class NodeShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES as number,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_corner', size: 2, type: FLOAT },
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_style', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    } as ReturnType<NodeProgram<(typeof uniforms)[number]>['getDefinition']>;
  }

  override processVisibleItem(index: number, start: number, data: NodeDisplayData & NodeAttributes): void {
    const row = [data.x, data.y, data.size, data.shape, data.pinned ? 1 : 0, floatColor(data.color), floatColor(data.ring), index];
    for (let i = 0, at = start; i < corners.length; i += 2, at += 2 + row.length) {
      this.array[at] = corners[i]!;
      this.array[at + 1] = corners[i + 1]!;
      this.array.set(row, at + 2);
    }
  }

  /** Draws nothing for picking during a move. */
  override render(params: RenderParams): void {
    const { pickProgram } = this;
    this.pickProgram = isMoving(this.renderer) ? null : pickProgram;
    super.render(params);
    this.pickProgram = pickProgram;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof uniforms)[number]>): void {
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
