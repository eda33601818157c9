import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';
import { isMoving } from './motion';
import { fragmentShader, vertexShader } from './node-shaders';

/** What the program reads of a node beside sigma's own. */
export interface NodeLook {
  /** Index of the shape: circle, square, diamond, hexagon, triangle, cross. */
  shape: number;
  /** Colour of the ring around a selected or lit node; fully transparent without. */
  ring: string;
  /** Whether a dot in the middle says that it is pinned. */
  pinned: boolean;
}

const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
/** Corners of a triangle around the unit circle, x and y in turn. */
const corners = [-Math.sqrt(3), -1, Math.sqrt(3), -1, 0, 2];

/**
 * Draws each kind of entity in a shape of its own, so that colour is never all that tells them apart.
 *
 * Each corner carries all that is known of its node. To draw one triangle often (instances) would take less memory, but
 * where no graphics card helps, each instance costs as much as a whole drawing: docs/tuning.md.
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
        { name: 'a_look', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    } as ReturnType<NodeProgram<(typeof uniforms)[number]>['getDefinition']>;
  }

  override processVisibleItem(index: number, start: number, data: NodeDisplayData & NodeLook): void {
    const row = [data.x, data.y, data.size, data.shape, data.pinned ? 1 : 0, floatColor(data.color), floatColor(data.ring), index];
    for (let i = 0, at = start; i < corners.length; i += 2, at += 2 + row.length) {
      this.array[at] = corners[i]!;
      this.array[at + 1] = corners[i + 1]!;
      this.array.set(row, at + 2);
    }
  }

  /** During a move, without what tells which node is under the pointer. */
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
