import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';
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
const third = (2 * Math.PI) / 3;

/** Draws each kind of entity in a shape of its own, so that colour is never all that tells them apart. */
export class NodeShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES as number,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_look', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [third], [2 * third]],
    } as ReturnType<NodeProgram<(typeof uniforms)[number]>['getDefinition']>;
  }

  override processVisibleItem(index: number, start: number, data: NodeDisplayData & NodeLook): void {
    const row = [data.x, data.y, data.size, data.shape, data.pinned ? 1 : 0, floatColor(data.color), floatColor(data.ring), index];
    this.array.set(row, start);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof uniforms)[number]>): void {
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
