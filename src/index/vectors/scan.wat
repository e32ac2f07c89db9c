;; Comparing vectors of 8-bit numbers with a question of 16-bit ones. Arguments are positions in memory in bytes, and
;; counts, unless said.
(module
  (import "segment" "memory" (memory 1))

  ;; The inner product of the numbers from `at` to `end` (excluded), a multiple of 16, with as many of a question.
  (func $product (param $at i32) (param $end i32) (param $question i32) (result i32)
    (local $a v128) (local $b v128)
    (loop $sixteen
      (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s
        (v128.load8x8_s (local.get $at)) (v128.load (local.get $question)))))
      (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s
        (v128.load8x8_s offset=8 (local.get $at)) (v128.load offset=16 (local.get $question)))))
      (local.set $question (i32.add (local.get $question) (i32.const 32)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $sixteen (i32.lt_u (local.get $at) (local.get $end))))
    (local.set $a (i32x4.add (local.get $a) (local.get $b)))
    (local.set $a (i32x4.add (local.get $a)
      (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $a) (local.get $a))))
    (i32.add (i32x4.extract_lane 0 (local.get $a)) (i32x4.extract_lane 1 (local.get $a))))

  ;; The inner products of four rows, one behind the other, with a question of as many numbers, a multiple of 16.
  (func $products (param $at i32) (param $size i32) (param $question i32) (result v128)
    (local $at1 i32) (local $at2 i32) (local $at3 i32) (local $end i32) (local $q0 v128) (local $q1 v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $at1 (i32.add (local.get $at) (local.get $size)))
    (local.set $at2 (i32.add (local.get $at1) (local.get $size)))
    (local.set $at3 (i32.add (local.get $at2) (local.get $size)))
    (local.set $end (local.get $at1))
    (loop $sixteen
      (local.set $q0 (v128.load (local.get $question)))
      (local.set $q1 (v128.load offset=16 (local.get $question)))
      (local.set $a (i32x4.add (local.get $a) (i32x4.add
        (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $at)) (local.get $q0))
        (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $at)) (local.get $q1)))))
      (local.set $b (i32x4.add (local.get $b) (i32x4.add
        (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $at1)) (local.get $q0))
        (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $at1)) (local.get $q1)))))
      (local.set $c (i32x4.add (local.get $c) (i32x4.add
        (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $at2)) (local.get $q0))
        (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $at2)) (local.get $q1)))))
      (local.set $d (i32x4.add (local.get $d) (i32x4.add
        (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $at3)) (local.get $q0))
        (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $at3)) (local.get $q1)))))
      (local.set $question (i32.add (local.get $question) (i32.const 32)))
      (local.set $at1 (i32.add (local.get $at1) (i32.const 16)))
      (local.set $at2 (i32.add (local.get $at2) (i32.const 16)))
      (local.set $at3 (i32.add (local.get $at3) (i32.const 16)))
      (br_if $sixteen
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (local.set $a (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
    (local.set $c (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c))))

  ;; Finds the rows `from` to `to` (excluded) that may score at least `least` (f32) with a question, writes them to
  ;; `found` (i32) and their inner products so far to `products` (i32), and returns how many they are. A row begins with
  ;; `part` numbers of 8 bits at `heads`, a question with as many of 16. The score is the whole inner product times the
  ;; row's number at `scales` (f32), and what is not read yet is taken to add no more than the row's number at `rests`
  ;; times `rest` (both f32). `allowed` has a byte for each row, 0 for those to pass over; it is 0 itself where all may
  ;; be found. Rows are taken four at a time, the first of every `step` rows: behind the last of everything there must be
  ;; memory for three more, whatever it holds.
  (func (export "scan")
    (param $heads i32) (param $part i32) (param $scales i32) (param $rests i32) (param $question i32) (param $rest f32)
    (param $allowed i32) (param $from i32) (param $to i32) (param $step i32) (param $least f32) (param $found i32) (param $products i32)
    (result i32)
    (local $four v128) (local $numbers i32) (local $may v128) (local $enough i32) (local $kept i32)
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (block $next
          (local.set $may (v128.const i32x4 -1 -1 -1 -1))
          (if (local.get $allowed) (then
            (local.set $may (v128.load32_zero align=1 (i32.add (local.get $allowed) (local.get $from))))
            (local.set $may (i32x4.ne
              (i32x4.extend_low_i16x8_u (i16x8.extend_low_i8x16_u (local.get $may)))
              (v128.const i32x4 0 0 0 0)))
            (br_if $next (i32.eqz (v128.any_true (local.get $may))))))
          (local.set $four (call $products
            (i32.add (local.get $heads) (i32.mul (local.get $from) (local.get $part)))
            (local.get $part) (local.get $question)))
          (local.set $numbers (i32.shl (local.get $from) (i32.const 2)))
          (local.set $enough (i32x4.bitmask (v128.and (local.get $may) (f32x4.ge
            (f32x4.add
              (f32x4.mul
                (f32x4.convert_i32x4_s (local.get $four))
                (v128.load (i32.add (local.get $scales) (local.get $numbers))))
              (f32x4.mul
                (v128.load (i32.add (local.get $rests) (local.get $numbers)))
                (f32x4.splat (local.get $rest))))
            (f32x4.splat (local.get $least))))))
          (br_if $next (i32.eqz (local.get $enough)))
          ;; Each is written, and written over where it is not enough: guessing which are would cost more.
          (i32.store (i32.add (local.get $found) (local.get $kept)) (local.get $from))
          (i32.store (i32.add (local.get $products) (local.get $kept)) (i32x4.extract_lane 0 (local.get $four)))
          (local.set $kept (i32.add (local.get $kept) (i32.shl (i32.and (local.get $enough) (i32.const 1)) (i32.const 2))))
          (i32.store (i32.add (local.get $found) (local.get $kept)) (i32.add (local.get $from) (i32.const 1)))
          (i32.store (i32.add (local.get $products) (local.get $kept)) (i32x4.extract_lane 1 (local.get $four)))
          (local.set $kept (i32.add (local.get $kept) (i32.shl (i32.and (local.get $enough) (i32.const 2)) (i32.const 1))))
          (i32.store (i32.add (local.get $found) (local.get $kept)) (i32.add (local.get $from) (i32.const 2)))
          (i32.store (i32.add (local.get $products) (local.get $kept)) (i32x4.extract_lane 2 (local.get $four)))
          (local.set $kept (i32.add (local.get $kept) (i32.and (local.get $enough) (i32.const 4))))
          (i32.store (i32.add (local.get $found) (local.get $kept)) (i32.add (local.get $from) (i32.const 3)))
          (i32.store (i32.add (local.get $products) (local.get $kept)) (i32x4.extract_lane 3 (local.get $four)))
          (local.set $kept (i32.add (local.get $kept) (i32.shr_u (i32.and (local.get $enough) (i32.const 8)) (i32.const 1))))
        )
        (local.set $from (i32.add (local.get $from) (local.get $step)))
        (br $four)))
    ;; What lies behind the last row is none.
    (block $trimmed
      (loop $trim
        (br_if $trimmed (i32.eqz (local.get $kept)))
        (br_if $trimmed (i32.lt_u
          (i32.load (i32.sub (i32.add (local.get $found) (local.get $kept)) (i32.const 4)))
          (local.get $to)))
        (local.set $kept (i32.sub (local.get $kept) (i32.const 4)))
        (br $trim)))
    (i32.shr_u (local.get $kept) (i32.const 2)))

  ;; Keeps of the `count` rows at `found`, with their inner products so far at `products`, those that may still score
  ;; enough once `part` more numbers of each, at `rows`, are read, and returns how many they are. All else as in `scan`.
  (func (export "narrow")
    (param $rows i32) (param $part i32) (param $scales i32) (param $rests i32) (param $question i32) (param $rest f32)
    (param $count i32) (param $least f32) (param $found i32) (param $products i32) (result i32)
    (local $from i32) (local $end i32) (local $kept i32) (local $row i32) (local $at i32) (local $product i32)
    (local.set $end (i32.shl (local.get $count) (i32.const 2)))
    (block $done
      (loop $one
        (br_if $done (i32.ge_u (local.get $from) (local.get $end)))
        (local.set $row (i32.load (i32.add (local.get $found) (local.get $from))))
        (local.set $at (i32.add (local.get $rows) (i32.mul (local.get $row) (local.get $part))))
        (local.set $product (i32.add
          (i32.load (i32.add (local.get $products) (local.get $from)))
          (call $product (local.get $at) (i32.add (local.get $at) (local.get $part)) (local.get $question))))
        (i32.store (i32.add (local.get $found) (local.get $kept)) (local.get $row))
        (i32.store (i32.add (local.get $products) (local.get $kept)) (local.get $product))
        (local.set $row (i32.shl (local.get $row) (i32.const 2)))
        (local.set $kept (i32.add (local.get $kept) (i32.shl
          (f32.ge
            (f32.add
              (f32.mul
                (f32.convert_i32_s (local.get $product))
                (f32.load (i32.add (local.get $scales) (local.get $row))))
              (f32.mul (f32.load (i32.add (local.get $rests) (local.get $row))) (local.get $rest)))
            (local.get $least))
          (i32.const 2))))
        (local.set $from (i32.add (local.get $from) (i32.const 4)))
        (br $one)))
    (i32.shr_u (local.get $kept) (i32.const 2)))

  ;; Inner products of the rows `from` to `to` (excluded), each times the row's number at `scales` and times `unit` (both
  ;; f32), written to `out` (f32). A row is `size` numbers at `rows`; they are taken four at a time, as in `scan`.
  (func (export "compare")
    (param $rows i32) (param $size i32) (param $scales i32) (param $question i32) (param $unit f32)
    (param $from i32) (param $to i32) (param $out i32)
    (local $numbers i32)
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $numbers (i32.shl (local.get $from) (i32.const 2)))
        (v128.store (i32.add (local.get $out) (local.get $numbers)) (f32x4.mul
          (f32x4.convert_i32x4_s (call $products
            (i32.add (local.get $rows) (i32.mul (local.get $from) (local.get $size)))
            (local.get $size) (local.get $question)))
          (f32x4.mul (f32x4.splat (local.get $unit)) (v128.load (i32.add (local.get $scales) (local.get $numbers))))))
        (local.set $from (i32.add (local.get $from) (i32.const 4)))
        (br $four)))))
