<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_US">
<context>
    <name>Action</name>
    <message>
        <source>The vault is locked. Unlock it first.</source>
        <translation>Kho đang khoá. Hãy mở kho trước.</translation>
    </message>
    <message>
        <source>Choose one row first.</source>
        <translation>Hãy chọn một dòng trước.</translation>
    </message>
    <message>
        <source>Choose at least one row first.</source>
        <translation>Hãy chọn ít nhất một dòng.</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Hãy mở một vụ án trước.</translation>
    </message>
    <message>
        <source>Open a petition first.</source>
        <translation>Hãy mở một đơn trước.</translation>
    </message>
    <message>
        <source>This is already issued; it can only be corrected.</source>
        <translation>Văn bản đã phát hành nên chỉ đính chính được.</translation>
    </message>
    <message>
        <source>Something needed for this step is still missing.</source>
        <translation>Bước này còn thiếu mục cần thiết.</translation>
    </message>
    <message>
        <source>Your role does not record here.</source>
        <translation>Chức danh của bạn không ghi ở đây.</translation>
    </message>
    <message>
        <source>Numbers are given by the records clerk.</source>
        <translation>Văn thư là người cấp số.</translation>
    </message>
    <message>
        <source>Judges are assigned by the chief judge or who stands in.</source>
        <translation>Chánh án hoặc người được uỷ quyền phân công Thẩm phán.</translation>
    </message>
    <message>
        <source>Your role does not correct this book.</source>
        <translation>Chức danh của bạn không đính chính sổ này.</translation>
    </message>
    <message>
        <source>There is no connection now; it will be possible when the line is back.</source>
        <translation>Lúc này không có mạng; khi có mạng lại sẽ làm được.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>The law gives no next step here yet.</source>
        <translation>Ở đây luật chưa có bước tiếp theo.</translation>
    </message>
</context>
<context>
    <name>ComponentSheet</name>
    <message>
        <source>Banner, at the head of the page</source>
        <translation>Băng báo, ở đầu trang</translation>
    </message>
    <message>
        <source>180 MB left on the disk.</source>
        <translation>Ổ đĩa còn 180 MB.</translation>
    </message>
    <message>
        <source>Recording still works, scanning does not.</source>
        <translation>Vẫn vào sổ được, chưa quét được.</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Dọn…</translation>
    </message>
    <message>
        <source>The clock went back 2 hours. Check the time.</source>
        <translation>Đồng hồ máy lùi 2 giờ. Kiểm tra lại giờ.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>One draft is left from the power cut at 16:41.</source>
        <translation>Còn 1 bản nháp từ lúc mất điện 16:41.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Undo instead of asking</source>
        <translation>Hoàn tác thay cho hỏi lại</translation>
    </message>
    <message>
        <source>Row “%1” removed.</source>
        <translation>Đã xoá dòng “%1”.</translation>
    </message>
    <message>
        <source>Empty page</source>
        <translation>Trang trống</translation>
    </message>
    <message>
        <source>No petition yet in November</source>
        <translation>Chưa có đơn nào trong tháng 11</translation>
    </message>
    <message>
        <source>Take in the first one, or import an old spreadsheet.</source>
        <translation>Nhận đơn đầu tiên, hoặc nhập từ bảng Excel cũ.</translation>
    </message>
    <message>
        <source>New petition</source>
        <translation>Nhận đơn mới</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>“%1” was not found</source>
        <translation>Không thấy “%1”</translation>
    </message>
    <message>
        <source>Accents were ignored. Leave out the filter “Year 2026”?</source>
        <translation>Đã tìm cả không dấu. Bỏ bộ lọc “Năm 2026”?</translation>
    </message>
    <message>
        <source>Leave out the filter</source>
        <translation>Bỏ bộ lọc</translation>
    </message>
    <message>
        <source>Loading: the frame is there, nothing is covered</source>
        <translation>Đang tải: khung có sẵn, không che trang</translation>
    </message>
    <message>
        <source>Building page 412 of 2.000</source>
        <translation>Đang dựng trang 412 của 2.000</translation>
    </message>
    <message>
        <source>Correct column 3, number %1</source>
        <translation>Đính chính cột 3, số %1</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Đang ghi</translation>
    </message>
    <message>
        <source>Correct to</source>
        <translation>Sửa thành</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>The old row stays visible, struck through. The chief judge approves.</source>
        <translation>Dòng cũ vẫn thấy, gạch ngang. Chánh án sẽ duyệt.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>Ghi đính chính</translation>
    </message>
    <message>
        <source>Last try for the PIN</source>
        <translation>Lần nhập mã PIN cuối cùng</translation>
    </message>
    <message>
        <source>If you are not sure, stop and look the PIN up.</source>
        <translation>Nếu không chắc, hãy dừng và xem lại mã PIN.</translation>
    </message>
    <message>
        <source>One more mistake locks the token.</source>
        <translation>Sai lần này token sẽ bị khoá.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng lại</translation>
    </message>
    <message>
        <source>I am sure, go on</source>
        <translation>Tôi chắc, nhập tiếp</translation>
    </message>
    <message>
        <source>Dialog: only for a reason or a PIN</source>
        <translation>Hộp thoại: chỉ khi cần lý do hoặc mã PIN</translation>
    </message>
    <message>
        <source>Rows of a table</source>
        <translation>Dòng trong bảng</translation>
    </message>
    <message>
        <source>Docket number</source>
        <translation>Số thụ lý</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Bị đơn</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>tạm đình chỉ</translation>
    </message>
    <message>
        <source>Steps of a case</source>
        <translation>Các bước của vụ án</translation>
    </message>
    <message>
        <source>Petition</source>
        <translation>Nhận đơn</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Thụ lý</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Phiên toà</translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation>Bản án</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Into the book</source>
        <translation>Vào sổ</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Lưu nháp</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Nút</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>thường</translation>
    </message>
    <message>
        <source>hovered</source>
        <translation>rê chuột</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>tiêu điểm</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Ô nhập</translation>
    </message>
    <message>
        <source>Plaintiff</source>
        <translation>Nguyên đơn</translation>
    </message>
    <message>
        <source>read-only, off</source>
        <translation>chỉ đọc, tắt</translation>
    </message>
    <message>
        <source>from the case</source>
        <translation>từ vụ án</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>không áp dụng</translation>
    </message>
    <message>
        <source>After the day of receipt.</source>
        <translation>Sau ngày nhận đơn.</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>cảnh báo</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Công khai</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kín</translation>
    </message>
    <message>
        <source>States: always picture and word</source>
        <translation>Trạng thái: luôn có hình và chữ</translation>
    </message>
    <message>
        <source>2 days late</source>
        <translation>quá 2 ngày</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>received</source>
        <translation>đã nhận</translation>
    </message>
    <message>
        <source>waits for its number</source>
        <translation>chờ cấp số</translation>
    </message>
    <message>
        <source>waits for the hearing</source>
        <translation>chờ xét xử</translation>
    </message>
    <message>
        <source>mine only</source>
        <translation>riêng tôi</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>đính chính</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>hạn chế</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>ngoại tuyến</translation>
    </message>
    <message>
        <source>two people edited</source>
        <translation>hai người sửa</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Hợp lệ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Bảng màu</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This data belongs to another machine or account. Open it there, or restore a backup here.</source>
        <translation>Dữ liệu này thuộc máy hoặc tài khoản khác. Hãy mở ở đó, hoặc khôi phục bản sao lưu tại đây.</translation>
    </message>
    <message>
        <source>You do not have the right to %1. It belongs to: %2.</source>
        <translation>Bạn không có quyền %1. Việc này dành cho: %2.</translation>
    </message>
    <message>
        <source>“%1” is still empty. Fill it in first.</source>
        <translation>“%1” còn để trống. Hãy ghi trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in %1; the data is safe.</source>
        <translation>Sai mật khẩu quá nhiều lần. Thử lại sau %1; dữ liệu vẫn an toàn.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing was changed; try again, and tell your administrator if it happens twice.</source>
        <translation>Chương trình gặp trục trặc bên trong. Chưa có gì thay đổi; hãy làm lại, nếu lặp lại thì báo quản trị viên.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This is not a date. Write day/month/year, for example 05/03/2026.</source>
        <translation>Không phải là ngày. Ghi ngày/tháng/năm, ví dụ 05/03/2026.</translation>
    </message>
    <message>
        <source>This date does not exist. Check day and month.</source>
        <translation>Không có ngày này. Kiểm tra lại ngày và tháng.</translation>
    </message>
    <message>
        <source>Month %2 has no day %1. Check day and month.</source>
        <translation>Tháng %2 không có ngày %1. Kiểm tra lại ngày và tháng.</translation>
    </message>
    <message>
        <source>This is not a number. Write digits only.</source>
        <translation>Không phải là số. Chỉ ghi chữ số.</translation>
    </message>
    <message>
        <source>This is not an amount. Write for example 485.000.000 or 485 triệu.</source>
        <translation>Không phải là số tiền. Ghi ví dụ 485.000.000 hoặc 485 triệu.</translation>
    </message>
    <message>
        <source>This is not a period. Write for example 15d, 3wd or 4m.</source>
        <translation>Không phải là thời hạn. Ghi ví dụ 15d, 3wd hoặc 4m.</translation>
    </message>
    <message>
        <source>The text is too long. Shorten it.</source>
        <translation>Nội dung quá dài. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>The text is too long: at most %1 characters. Shorten it.</source>
        <translation>Nội dung quá dài, chỉ được %1 ký tự. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>The text holds damaged characters. Type or copy it again from the source.</source>
        <translation>Nội dung có ký tự hỏng. Hãy gõ lại hoặc chép lại từ bản gốc.</translation>
    </message>
    <message>
        <source>The file is not in the expected form. Ask for a new copy from where it came.</source>
        <translation>Tệp không đúng định dạng. Hãy xin bản khác từ nơi gửi.</translation>
    </message>
    <message>
        <source>Something needed is still empty. Fill it in first.</source>
        <translation>Còn mục cần thiết để trống. Hãy ghi trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>This value is not in the list. Choose one from the list.</source>
        <translation>Giá trị này không có trong danh mục. Hãy chọn trong danh mục.</translation>
    </message>
    <message>
        <source>“%1” is not in the list. Choose one from the list.</source>
        <translation>“%1” không có trong danh mục. Hãy chọn trong danh mục.</translation>
    </message>
    <message>
        <source>The table cannot be read. Save it again as CSV in UTF-8.</source>
        <translation>Không đọc được bảng. Hãy lưu lại thành CSV mã UTF-8.</translation>
    </message>
    <message>
        <source>The table cannot be read at line %1. Save it again as CSV in UTF-8.</source>
        <translation>Không đọc được bảng tại dòng %1. Hãy lưu lại thành CSV mã UTF-8.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is there and that you may open it.</source>
        <translation>Không đọc được tệp. Kiểm tra tệp còn đó và bạn được quyền mở.</translation>
    </message>
    <message>
        <source>The file cannot be written here. Choose another folder.</source>
        <translation>Không ghi được tệp vào đây. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; free some space, then do it again.</source>
        <translation>Ổ đĩa đã đầy. Không mất gì; hãy dọn bớt rồi làm lại.</translation>
    </message>
    <message>
        <source>The file is too large. Divide it into smaller ones.</source>
        <translation>Tệp quá lớn. Hãy chia thành các tệp nhỏ hơn.</translation>
    </message>
    <message>
        <source>The record is damaged and was not used. Ask for it again from where it came.</source>
        <translation>Bản ghi bị hỏng nên không dùng. Hãy xin lại từ nơi gửi.</translation>
    </message>
    <message>
        <source>There is more in one entry than the program takes. Divide it.</source>
        <translation>Một mục ghi có quá nhiều nội dung. Hãy chia ra.</translation>
    </message>
    <message>
        <source>A record in the journal is damaged. Stop working and ask your administrator to check the vault.</source>
        <translation>Có bản ghi trong nhật ký bị hỏng. Dừng làm việc và nhờ quản trị viên kiểm tra kho.</translation>
    </message>
    <message>
        <source>This was written by a newer program. Install the new version, then open it again.</source>
        <translation>Nội dung do phiên bản mới hơn ghi. Hãy cài phiên bản mới rồi mở lại.</translation>
    </message>
    <message>
        <source>Encryption failed on this machine. Nothing was changed; restart the program.</source>
        <translation>Máy này không mã hoá được. Chưa có gì thay đổi; hãy mở lại chương trình.</translation>
    </message>
    <message>
        <source>The key does not fit, or the data is damaged. Nothing was changed; ask your administrator.</source>
        <translation>Khoá không khớp hoặc dữ liệu bị hỏng. Chưa có gì thay đổi; hãy hỏi quản trị viên.</translation>
    </message>
    <message>
        <source>The signature does not match the content. Do not use this file; ask for a new copy.</source>
        <translation>Chữ ký không khớp nội dung. Không dùng tệp này; hãy xin bản khác.</translation>
    </message>
    <message>
        <source>The certificate cannot be used. Choose another one.</source>
        <translation>Không dùng được chứng thư này. Hãy chọn chứng thư khác.</translation>
    </message>
    <message>
        <source>There is no vault in this folder. Choose another folder or create a vault.</source>
        <translation>Thư mục này không có kho dữ liệu. Hãy chọn thư mục khác hoặc tạo kho.</translation>
    </message>
    <message>
        <source>There already is a vault in this folder. Open it, or choose another folder.</source>
        <translation>Thư mục này đã có kho dữ liệu. Hãy mở kho đó hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Another program has this vault open. Close it there, then open it here again.</source>
        <translation>Kho đang mở ở một chương trình khác. Hãy đóng ở đó rồi mở lại ở đây.</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it to go on.</source>
        <translation>Kho đang khoá. Hãy mở kho để làm tiếp.</translation>
    </message>
    <message>
        <source>The vault is damaged. Nothing was changed; ask your administrator to restore the last backup.</source>
        <translation>Kho dữ liệu bị hỏng. Chưa có gì thay đổi; nhờ quản trị viên phục hồi bản sao lưu cuối.</translation>
    </message>
    <message>
        <source>This vault belongs to a newer version of the program. Install the new version, then open it again.</source>
        <translation>Kho này thuộc phiên bản mới hơn của chương trình. Hãy cài phiên bản mới rồi mở lại.</translation>
    </message>
    <message>
        <source>The file in this folder is not an encrypted vault. It was not opened; ask your administrator.</source>
        <translation>Tệp trong thư mục này không phải kho được mã hoá nên không mở. Hãy hỏi quản trị viên.</translation>
    </message>
    <message>
        <source>The key file of the vault is damaged. Nothing was changed; ask your administrator to restore it from backup.</source>
        <translation>Tệp khoá của kho bị hỏng. Chưa có gì thay đổi; nhờ quản trị viên phục hồi từ bản sao lưu.</translation>
    </message>
    <message>
        <source>Wrong password. Try again.</source>
        <translation>Sai mật khẩu. Hãy gõ lại.</translation>
    </message>
    <message>
        <source>Wrong password. %1 tries left.</source>
        <translation>Sai mật khẩu. Còn %1 lần thử.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait a moment, then try again.</source>
        <translation>Sai mật khẩu quá nhiều lần. Hãy chờ một lát rồi thử lại.</translation>
    </message>
    <message>
        <source>The password is too easy to guess. Use at least 10 characters, for example four words.</source>
        <translation>Mật khẩu dễ đoán. Dùng ít nhất 10 ký tự, ví dụ bốn từ.</translation>
    </message>
    <message>
        <source>The password is too easy to guess. Use at least %1 characters, for example four words.</source>
        <translation>Mật khẩu dễ đoán. Dùng ít nhất %1 ký tự, ví dụ bốn từ.</translation>
    </message>
    <message>
        <source>This person is not enrolled on this machine. Choose another one or ask your administrator.</source>
        <translation>Người này chưa có tên trên máy. Hãy chọn người khác hoặc hỏi quản trị viên.</translation>
    </message>
    <message>
        <source>The content of this document is missing on this machine. Restore it from backup.</source>
        <translation>Nội dung tài liệu này không có trên máy. Hãy phục hồi từ bản sao lưu.</translation>
    </message>
    <message>
        <source>The content of this document is damaged and is not shown. Restore it from backup.</source>
        <translation>Nội dung tài liệu này bị hỏng nên không hiện. Hãy phục hồi từ bản sao lưu.</translation>
    </message>
    <message>
        <source>The backup is damaged. Nothing was restored; choose an earlier backup.</source>
        <translation>Bản sao lưu bị hỏng. Chưa phục hồi gì; hãy chọn bản sao lưu trước đó.</translation>
    </message>
    <message>
        <source>The vault could not do this. Nothing was changed; try again.</source>
        <translation>Kho dữ liệu không thực hiện được việc này. Chưa có gì thay đổi; hãy làm lại.</translation>
    </message>
    <message>
        <source>The vault is busy. Nothing was changed; try again in a moment.</source>
        <translation>Kho dữ liệu đang bận. Chưa có gì thay đổi; hãy thử lại sau ít phút.</translation>
    </message>
    <message>
        <source>This does not fit what is already in the vault. Nothing was changed; check it.</source>
        <translation>Nội dung không khớp với những gì đã có trong kho. Chưa có gì thay đổi; hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>The start-up check of encryption failed. The vault was not opened; install the program again.</source>
        <translation>Kiểm tra mã hoá khi khởi động không đạt nên không mở kho. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>The reference pack has no signature and was refused. The previous one stays in use.</source>
        <translation>Gói tham chiếu không có chữ ký nên bị từ chối. Gói trước vẫn dùng.</translation>
    </message>
    <message>
        <source>The reference pack was changed after signing and was refused. The previous one stays in use.</source>
        <translation>Gói tham chiếu bị sửa sau khi ký nên bị từ chối. Gói trước vẫn dùng.</translation>
    </message>
    <message>
        <source>The reference pack was signed by somebody unknown and was refused. The previous one stays in use.</source>
        <translation>Gói tham chiếu do người lạ ký nên bị từ chối. Gói trước vẫn dùng.</translation>
    </message>
    <message>
        <source>The reference pack cannot be read. The previous one stays in use; ask for a new copy.</source>
        <translation>Không đọc được gói tham chiếu. Gói trước vẫn dùng; hãy xin bản khác.</translation>
    </message>
    <message>
        <source>A newer reference pack is already in use. This one was not taken.</source>
        <translation>Đang dùng gói tham chiếu mới hơn nên không nhận gói này.</translation>
    </message>
    <message>
        <source>A reference pack is missing. Install it, then do this again.</source>
        <translation>Thiếu một gói tham chiếu. Hãy cài gói rồi làm lại.</translation>
    </message>
    <message>
        <source>The reference pack “%1” is missing. Install it, then do this again.</source>
        <translation>Thiếu gói tham chiếu “%1”. Hãy cài gói rồi làm lại.</translation>
    </message>
    <message>
        <source>The reference pack holds rows that do not fit together. The previous one stays in use; ask for a new copy.</source>
        <translation>Gói tham chiếu có dòng không khớp nhau. Gói trước vẫn dùng; hãy xin bản khác.</translation>
    </message>
    <message>
        <source>There is no such rule in the reference pack. Choose another one.</source>
        <translation>Gói tham chiếu không có quy tắc này. Hãy chọn quy tắc khác.</translation>
    </message>
    <message>
        <source>There is no rule “%1” in the reference pack. Choose another one.</source>
        <translation>Gói tham chiếu không có quy tắc “%1”. Hãy chọn quy tắc khác.</translation>
    </message>
    <message>
        <source>This rule is not yet verified against the law. Count the deadline yourself and enter it with its reason.</source>
        <translation>Quy tắc này chưa được đối chiếu với luật. Hãy tự tính hạn và ghi kèm lý do.</translation>
    </message>
    <message>
        <source>The journal does not hold together: something was changed from outside. Stop working and ask your administrator.</source>
        <translation>Nhật ký không liền mạch: có chỗ bị sửa từ bên ngoài. Dừng làm việc và báo quản trị viên.</translation>
    </message>
    <message>
        <source>The journal holds a record that this version does not know. Install the new version, then open it again.</source>
        <translation>Nhật ký có bản ghi mà phiên bản này chưa biết. Hãy cài phiên bản mới rồi mở lại.</translation>
    </message>
    <message>
        <source>The registers differ from the journal. Ask your administrator to rebuild them.</source>
        <translation>Sổ khác với nhật ký. Nhờ quản trị viên dựng lại sổ.</translation>
    </message>
    <message>
        <source>The clock of this machine was set back. Set date and time right, then do it again.</source>
        <translation>Đồng hồ máy bị lùi lại. Hãy chỉnh đúng ngày giờ rồi làm lại.</translation>
    </message>
    <message>
        <source>You do not have the right to do this. Ask the person in charge to do it or to grant it.</source>
        <translation>Bạn không có quyền làm việc này. Hãy nhờ người phụ trách làm hoặc cấp quyền.</translation>
    </message>
    <message>
        <source>There already is a person with this name. Choose another name.</source>
        <translation>Đã có người dùng tên này. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>This account is no longer in use. Ask your administrator.</source>
        <translation>Tài khoản này không còn dùng. Hãy hỏi quản trị viên.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else administrator first.</source>
        <translation>Đây là quản trị viên cuối cùng. Hãy giao quyền quản trị cho người khác trước.</translation>
    </message>
    <message>
        <source>This machine does not hold the pen for this register. The entry stays in the list of those waiting for a number.</source>
        <translation>Máy này không giữ quyền cấp số của sổ này. Mục ghi nằm trong danh sách chờ cấp số.</translation>
    </message>
    <message>
        <source>There is no such number. Check number and year.</source>
        <translation>Không có số này. Kiểm tra lại số và năm.</translation>
    </message>
    <message>
        <source>There is no number %1. Check number and year.</source>
        <translation>Không có số %1. Kiểm tra lại số và năm.</translation>
    </message>
    <message>
        <source>This number is already void. Nothing was changed.</source>
        <translation>Số này đã huỷ. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Number %1 is already void. Nothing was changed.</source>
        <translation>Số %1 đã huỷ. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This number is in use. Correct its entry instead.</source>
        <translation>Số này đang dùng. Hãy đính chính dòng của số đó.</translation>
    </message>
    <message>
        <source>Number %1 is in use. Correct its entry instead.</source>
        <translation>Số %1 đang dùng. Hãy đính chính dòng của số đó.</translation>
    </message>
    <message>
        <source>There is no number series for this in the reference pack. Ask your administrator.</source>
        <translation>Gói tham chiếu chưa có dãy số cho việc này. Hãy hỏi quản trị viên.</translation>
    </message>
    <message>
        <source>A reason is needed. Write it in one sentence.</source>
        <translation>Cần có lý do. Hãy ghi một câu.</translation>
    </message>
    <message>
        <source>A number cannot be given for a day before the last number. Use the date of that number or a later one.</source>
        <translation>Không cấp số cho ngày trước ngày của số cuối. Hãy dùng ngày đó hoặc ngày sau.</translation>
    </message>
    <message>
        <source>A number cannot be given for a day before %1, the date of the last number. Use that date or a later one.</source>
        <translation>Không cấp số cho ngày trước %1 là ngày của số cuối. Hãy dùng ngày đó hoặc ngày sau.</translation>
    </message>
    <message>
        <source>The petition has no plaintiff. Enter who brings the petition.</source>
        <translation>Đơn chưa có người khởi kiện. Hãy ghi ai khởi kiện.</translation>
    </message>
    <message>
        <source>State secrets are not entered on this machine. Use the separate register and the machine for secrets.</source>
        <translation>Tài liệu bí mật nhà nước không nhập vào máy này. Hãy dùng sổ riêng và máy dành cho tài liệu mật.</translation>
    </message>
    <message>
        <source>The same petition is already in the book. Compare the two before entering it.</source>
        <translation>Đơn như thế này đã có trong sổ. Hãy so hai đơn trước khi vào sổ.</translation>
    </message>
    <message>
        <source>The same petition is already in the book as %1. Compare the two before entering it.</source>
        <translation>Đơn như thế này đã có trong sổ, số %1. Hãy so hai đơn trước khi vào sổ.</translation>
    </message>
    <message>
        <source>The date of the petition is after the date of receipt. Check both dates.</source>
        <translation>Ngày làm đơn sau ngày nhận đơn. Kiểm tra lại hai ngày.</translation>
    </message>
    <message>
        <source>There is no such case or petition here. Check number, year and symbol.</source>
        <translation>Không có vụ án hoặc đơn này. Kiểm tra lại số, năm và ký hiệu.</translation>
    </message>
    <message>
        <source>There is no case or petition %1 here. Check number, year and symbol.</source>
        <translation>Không có vụ án hoặc đơn %1. Kiểm tra lại số, năm và ký hiệu.</translation>
    </message>
    <message>
        <source>This step is not possible at this stage of the case. Choose one of the next steps.</source>
        <translation>Vụ án ở giai đoạn này chưa làm được bước đó. Hãy chọn trong các việc tiếp theo.</translation>
    </message>
    <message>
        <source>Something that this step needs is missing. Fill it in first.</source>
        <translation>Bước này còn thiếu dữ kiện. Hãy ghi trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>This step needs: %1. Fill it in first.</source>
        <translation>Bước này cần: %1. Hãy ghi trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>This date is in the future. Enter the day on which it happened.</source>
        <translation>Ngày này chưa đến. Hãy ghi ngày việc đã xảy ra.</translation>
    </message>
    <message>
        <source>This date is before the step that comes before it. Check both dates.</source>
        <translation>Ngày này trước ngày của bước liền trước. Kiểm tra lại hai ngày.</translation>
    </message>
    <message>
        <source>This date is before %1, the date of the step that comes before it. Check both dates.</source>
        <translation>Ngày này trước %1 là ngày của bước liền trước. Kiểm tra lại hai ngày.</translation>
    </message>
    <message>
        <source>This petition is already accepted. Open the case instead.</source>
        <translation>Đơn này đã thụ lý. Hãy mở vụ án.</translation>
    </message>
    <message>
        <source>This petition is already accepted as %1. Open the case instead.</source>
        <translation>Đơn này đã thụ lý, số %1. Hãy mở vụ án.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Look at the new content, then do it again.</source>
        <translation>Trong lúc đó có người khác đã sửa. Hãy xem nội dung mới rồi làm lại.</translation>
    </message>
    <message>
        <source>The petition has no defendant. Enter against whom it is brought.</source>
        <translation>Đơn chưa có người bị kiện. Hãy ghi kiện ai.</translation>
    </message>
    <message>
        <source>No judge can be drawn. Enrol judges, or appoint one with a reason.</source>
        <translation>Không có Thẩm phán để phân công ngẫu nhiên. Hãy thêm Thẩm phán hoặc chỉ định kèm lý do.</translation>
    </message>
    <message>
        <source>A numbered entry is not overwritten. Use the correction with a reason.</source>
        <translation>Dòng đã có số thì không ghi đè. Hãy dùng đính chính kèm lý do.</translation>
    </message>
    <message>
        <source>This kind of case is not in the reference pack. Choose one from the list.</source>
        <translation>Loại việc này không có trong gói tham chiếu. Hãy chọn trong danh mục.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>The postmark is after the date of receipt. Check both dates; the petition counts as filed on the day of receipt.</source>
        <translation>Dấu bưu điện sau ngày nhận đơn. Hãy kiểm tra lại hai ngày; ngày khởi kiện được tính theo ngày nhận.</translation>
    </message>
    <message>
        <source>The law does not allow an extension that long. Choose an earlier day.</source>
        <translation>Luật không cho phép gia hạn dài như vậy. Hãy chọn ngày sớm hơn.</translation>
    </message>
    <message>
        <source>The law allows an extension until %1 at the latest. Choose an earlier day.</source>
        <translation>Luật chỉ cho phép gia hạn muộn nhất đến %1. Hãy chọn ngày sớm hơn.</translation>
    </message>
    <message>
        <source>This time limit was extended before. It cannot be extended again.</source>
        <translation>Thời hạn này đã được gia hạn một lần. Không gia hạn thêm được nữa.</translation>
    </message>
    <message>
        <source>The time limit “%1” was extended before. It cannot be extended again.</source>
        <translation>Thời hạn “%1” đã được gia hạn một lần. Không gia hạn thêm được nữa.</translation>
    </message>
    <message>
        <source>The time limit is still running. Take this step after it ends.</source>
        <translation>Thời hạn chưa hết. Hãy thực hiện bước này sau khi thời hạn kết thúc.</translation>
    </message>
    <message>
        <source>The time limit runs until %1. Take this step after that day.</source>
        <translation>Thời hạn còn đến hết ngày %1. Hãy thực hiện bước này sau ngày đó.</translation>
    </message>
    <message>
        <source>There is no such register. Choose one from the list.</source>
        <translation>Không có sổ này. Hãy chọn trong danh mục.</translation>
    </message>
    <message>
        <source>There is no register “%1”. Choose one from the list.</source>
        <translation>Không có sổ “%1”. Hãy chọn trong danh mục.</translation>
    </message>
    <message>
        <source>This row is no longer in the register. Load the register again.</source>
        <translation>Dòng này không còn trong sổ. Hãy tải lại sổ.</translation>
    </message>
    <message>
        <source>This file is not a spreadsheet that can be read. Save it as xlsx, ods or csv.</source>
        <translation>Tệp này không phải bảng tính đọc được. Hãy lưu lại thành xlsx, ods hoặc csv.</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged. Open it in a spreadsheet program and save it again.</source>
        <translation>Bảng tính bị hỏng. Hãy mở bằng chương trình bảng tính và lưu lại.</translation>
    </message>
    <message>
        <source>The spreadsheet holds things that a register does not need, so it was not opened. Copy the table alone into a new file.</source>
        <translation>Bảng tính chứa những thứ mà một quyển sổ không cần nên không được mở. Hãy chép riêng bảng sang tệp mới.</translation>
    </message>
    <message>
        <source>No table with number, date and parties was found. Check the headings or name the columns yourself.</source>
        <translation>Không tìm thấy bảng có số, ngày và đương sự. Hãy xem lại dòng tiêu đề hoặc tự chỉ các cột.</translation>
    </message>
    <message>
        <source>The register is too long for one import. Divide the file.</source>
        <translation>Sổ quá dài cho một lần nhập. Hãy chia tệp.</translation>
    </message>
    <message>
        <source>No row can be taken over. Look at the list of rejected rows.</source>
        <translation>Không có dòng nào nhập được. Hãy xem danh sách dòng bị loại.</translation>
    </message>
    <message>
        <source>There is no such import. Choose one from the list of imports.</source>
        <translation>Không có lần nhập này. Hãy chọn trong danh sách các lần nhập.</translation>
    </message>
    <message>
        <source>This import was already taken back.</source>
        <translation>Lần nhập này đã được rút lại.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>The spreadsheet refers to texts outside of its cells, so it was not opened. Copy the table alone into a new file.</source>
        <translation>Bảng tính tham chiếu văn bản nằm ngoài các ô nên không được mở. Chép riêng bảng sang tệp mới.</translation>
    </message>
    <message>
        <source>Other files are packed into the spreadsheet, so it was not opened. Copy the table alone into a new file.</source>
        <translation>Bảng tính chứa tệp khác nén bên trong nên không được mở. Chép riêng bảng sang tệp mới.</translation>
    </message>
    <message>
        <source>The spreadsheet has more columns than a register can have, so it was not opened. Copy the table alone into a new file.</source>
        <translation>Bảng tính có nhiều cột hơn mức một quyển sổ có thể có nên không được mở. Chép riêng bảng sang tệp mới.</translation>
    </message>
    <message>
        <source>The spreadsheet has more rows than a register can have, so it was not opened. Divide it by years.</source>
        <translation>Bảng tính có nhiều dòng hơn mức một quyển sổ có thể có nên không được mở. Chia tệp theo năm.</translation>
    </message>
    <message>
        <source>The spreadsheet has more cells than can be read at once, so it was not opened. Divide it by years.</source>
        <translation>Bảng tính có nhiều ô hơn mức đọc được một lần nên không được mở. Chia tệp theo năm.</translation>
    </message>
    <message>
        <source>Unpacked, the spreadsheet would be far larger than any register, so it was not opened. Copy the table alone into a new file.</source>
        <translation>Bảng tính khi giải nén lớn hơn nhiều so với mọi quyển sổ nên không được mở. Chép riêng bảng sang tệp mới.</translation>
    </message>
    <message>
        <source>The room is taken at that time. Choose another room or time.</source>
        <translation>Phòng này đã có phiên khác vào giờ đó. Hãy chọn phòng khác hoặc giờ khác.</translation>
    </message>
    <message>
        <source>Room %1 is taken by case %2 from %3 to %4. Choose another room or time.</source>
        <translation>%1 đã có vụ %2 từ %3 đến %4. Hãy chọn phòng khác hoặc giờ khác.</translation>
    </message>
    <message>
        <source>Somebody of the panel is to be elsewhere at that time. Choose another time, or give the reason why it stands.</source>
        <translation>Có người đã được xếp phiên khác vào giờ đó. Hãy chọn giờ khác, hoặc ghi lý do vẫn xếp.</translation>
    </message>
    <message>
        <source>%1 sits in case %2 from %3 to %4. Choose another time, or give the reason why it stands.</source>
        <translation>%1 đã có lịch ở vụ %2 từ %3 đến %4. Hãy chọn giờ khác, hoặc ghi lý do vẫn xếp.</translation>
    </message>
    <message>
        <source>That day is a day off. Choose a working day, or give the reason why it stands.</source>
        <translation>Ngày đó là ngày nghỉ. Hãy chọn ngày làm việc, hoặc ghi lý do vẫn xếp.</translation>
    </message>
    <message>
        <source>%1 is a day off. Choose a working day, or give the reason why it stands.</source>
        <translation>Ngày %1 là ngày nghỉ. Hãy chọn ngày làm việc, hoặc ghi lý do vẫn xếp.</translation>
    </message>
    <message>
        <source>That day has passed. Choose a later day, or give the reason why it is written down now.</source>
        <translation>Ngày đó đã qua. Hãy chọn ngày sau, hoặc ghi lý do nay mới nhập.</translation>
    </message>
    <message>
        <source>%1 has passed. Choose a later day, or give the reason why it is written down now.</source>
        <translation>Ngày %1 đã qua. Hãy chọn ngày sau, hoặc ghi lý do nay mới nhập.</translation>
    </message>
    <message>
        <source>That day is later than the law allows. Choose an earlier day, or give the reason why it stands.</source>
        <translation>Ngày đó quá hạn luật định. Hãy chọn ngày sớm hơn, hoặc ghi lý do vẫn xếp.</translation>
    </message>
    <message>
        <source>The hearing has to open by %1 (%2). Choose an earlier day, or give the reason why it stands.</source>
        <translation>Phiên toà phải mở chậm nhất ngày %1 (%2). Hãy chọn ngày sớm hơn, hoặc ghi lý do vẫn xếp.</translation>
    </message>
    <message>
        <source>The hearing cannot be adjourned for so long. Choose an earlier day.</source>
        <translation>Không được hoãn lâu như vậy. Hãy chọn ngày sớm hơn.</translation>
    </message>
    <message>
        <source>After the adjournment the hearing has to open again by %1 (%2). Choose an earlier day.</source>
        <translation>Sau khi hoãn, phải mở lại chậm nhất ngày %1 (%2). Hãy chọn ngày sớm hơn.</translation>
    </message>
    <message>
        <source>This hearing was held, adjourned or cancelled before. Look at the calendar again.</source>
        <translation>Phiên này đã mở, đã hoãn hoặc đã huỷ. Hãy xem lại lịch.</translation>
    </message>
    <message>
        <source>A hearing ends on its own day. Choose an earlier start or a shorter duration.</source>
        <translation>Phiên phải kết thúc trong ngày. Hãy chọn giờ sớm hơn hoặc thời lượng ngắn hơn.</translation>
    </message>
    <message>
        <source>The hearing is still to come. Record its result on that day or later.</source>
        <translation>Phiên chưa tới ngày mở. Hãy ghi kết quả từ ngày đó trở đi.</translation>
    </message>
    <message>
        <source>The hearing is on %1. Record its result on that day or later.</source>
        <translation>Phiên mở ngày %1. Hãy ghi kết quả từ ngày đó trở đi.</translation>
    </message>
    <message>
        <source>This paper was served or withdrawn before. Look at the list again.</source>
        <translation>Văn bản này đã tống đạt xong hoặc đã rút. Hãy xem lại danh sách.</translation>
    </message>
    <message>
        <source>This outcome does not go with this way of serving. Choose another one.</source>
        <translation>Kết quả này không đi với phương thức đã chọn. Hãy chọn kết quả khác.</translation>
    </message>
    <message>
        <source>Somebody else corrected this row meanwhile. Load it again, then correct it.</source>
        <translation>Người khác vừa đính chính dòng này. Hãy mở lại dòng rồi đính chính.</translation>
    </message>
    <message>
        <source>%2 corrected row %1 at %3. Load it again, then correct it.</source>
        <translation>%2 đã đính chính dòng %1 lúc %3. Hãy mở lại dòng rồi đính chính.</translation>
    </message>
    <message>
        <source>This register is filled from the cases. Record it in the case.</source>
        <translation>Sổ này lấy số liệu từ vụ án. Hãy ghi vào vụ án.</translation>
    </message>
    <message>
        <source>“%1” is filled from the cases. Record it in the case.</source>
        <translation>“%1” lấy số liệu từ vụ án. Hãy ghi vào vụ án.</translation>
    </message>
    <message>
        <source>Nothing differs from what is written. Change a cell first.</source>
        <translation>Không có gì khác với dòng đã ghi. Hãy sửa một ô trước.</translation>
    </message>
    <message>
        <source>Nothing differs from what row %1 says. Change a cell first.</source>
        <translation>Không có gì khác với dòng %1 đã ghi. Hãy sửa một ô trước.</translation>
    </message>
    <message>
        <source>The period is not over yet. Close it afterwards.</source>
        <translation>Kỳ này chưa kết thúc. Khoá sổ sau khi hết kỳ.</translation>
    </message>
    <message>
        <source>The period ends on %1. Close it from the next day on.</source>
        <translation>Kỳ này hết ngày %1. Khoá sổ từ ngày hôm sau.</translation>
    </message>
    <message>
        <source>This period is closed. What comes later is written into the current period.</source>
        <translation>Kỳ này đã khoá. Việc đến sau ghi vào kỳ hiện tại.</translation>
    </message>
    <message>
        <source>The register is closed up to %1. Write into the current period, with the real date in its column.</source>
        <translation>Sổ đã khoá đến hết ngày %1. Hãy ghi vào kỳ hiện tại, ngày thực tế ghi ở cột của nó.</translation>
    </message>
    <message>
        <source>Periods are closed one after the other.</source>
        <translation>Các kỳ được khoá lần lượt.</translation>
    </message>
    <message>
        <source>Periods are closed one after the other: %1 comes first.</source>
        <translation>Các kỳ được khoá lần lượt: cần khoá kỳ %1 trước.</translation>
    </message>
    <message>
        <source>Some entries still wait for a number. Give the numbers, then close.</source>
        <translation>Còn mục chờ cấp số. Hãy cấp số rồi khoá sổ.</translation>
    </message>
    <message>
        <source>%1 entries still wait for a number. Give the numbers, then close.</source>
        <translation>Còn %1 mục chờ cấp số. Hãy cấp số rồi khoá sổ.</translation>
    </message>
    <message>
        <source>There is no such page. Write for example 3 or 3-5.</source>
        <translation>Không có trang này. Hãy ghi ví dụ 3 hoặc 3-5.</translation>
    </message>
    <message>
        <source>There is no page “%2”: the print has %1 pages.</source>
        <translation>Không có trang “%2”: bản in có %1 trang.</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>Received on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Date of the petition</source>
        <translation>Ngày làm đơn</translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>Nộp bằng</translation>
    </message>
    <message>
        <source>Postmark</source>
        <translation>Dấu bưu điện</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>Loại việc</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Plaintiff</source>
        <translation>Nguyên đơn</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Bị đơn</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Tư cách</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Căn cước</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Legal relation</source>
        <translation>Quan hệ pháp luật</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Yêu cầu khởi kiện</translation>
    </message>
    <message>
        <source>Amount in dispute</source>
        <translation>Giá trị tranh chấp</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Tài liệu kèm theo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Thẩm phán</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>Date of the receipt</source>
        <translation>Ngày biên lai</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Name of the court</source>
        <translation>Tên Toà án</translation>
    </message>
    <message>
        <source>Day of the hearing</source>
        <translation>Ngày mở</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Giờ bắt đầu</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Thời lượng</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Hội đồng xét xử</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Central point</source>
        <translation>Điểm cầu trung tâm</translation>
    </message>
    <message>
        <source>Component points</source>
        <translation>Điểm cầu thành phần</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Danh mục kiểm tra</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Way of serving</source>
        <translation>Phương thức tống đạt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Go to a case, person or document</source>
        <translation>Tới vụ án, người hoặc tài liệu</translation>
    </message>
    <message>
        <source>Take in a new petition</source>
        <translation>Nhận đơn mới</translation>
    </message>
    <message>
        <source>Finish: into the book, record as done, sign, file</source>
        <translation>Hoàn tất: vào sổ, ghi đã xong, ký, nộp</translation>
    </message>
    <message>
        <source>One level up; nothing is discarded</source>
        <translation>Lên một bậc; không bỏ gì</translation>
    </message>
    <message>
        <source>Find in this view, filter row</source>
        <translation>Tìm trong trang, hàng lọc</translation>
    </message>
    <message>
        <source>Undo, until issued</source>
        <translation>Hoàn tác, khi chưa phát hành</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Xem trước khi in</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Xuất bảng</translation>
    </message>
    <message>
        <source>Next lawful step of this case</source>
        <translation>Việc tiếp theo của vụ án</translation>
    </message>
    <message>
        <source>Read the file of this case</source>
        <translation>Đọc hồ sơ vụ án</translation>
    </message>
    <message>
        <source>Scan into this</source>
        <translation>Quét vào đây</translation>
    </message>
    <message>
        <source>Next thing to check</source>
        <translation>Chỗ cần kiểm tra kế tiếp</translation>
    </message>
    <message>
        <source>Previous thing to check</source>
        <translation>Chỗ cần kiểm tra trước</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Đồng bộ ngay</translation>
    </message>
    <message>
        <source>Hearing mode</source>
        <translation>Chế độ phiên toà</translation>
    </message>
    <message>
        <source>Go to a folio</source>
        <translation>Tới bút lục</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Khoá kho</translation>
    </message>
    <message>
        <source>Fold or unfold the navigation</source>
        <translation>Gập, mở cột điều hướng</translation>
    </message>
    <message>
        <source>Fold or unfold the inspector</source>
        <translation>Gập, mở khung chi tiết</translation>
    </message>
    <message>
        <source>Help for this field</source>
        <translation>Trợ giúp cho ô này</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Khung kế tiếp</translation>
    </message>
    <message>
        <source>Pane 1</source>
        <translation>Khung 1</translation>
    </message>
    <message>
        <source>Pane 2</source>
        <translation>Khung 2</translation>
    </message>
    <message>
        <source>Pane 3</source>
        <translation>Khung 3</translation>
    </message>
    <message>
        <source>Pane 4</source>
        <translation>Khung 4</translation>
    </message>
    <message>
        <source>Pane 5</source>
        <translation>Khung 5</translation>
    </message>
    <message>
        <source>Pane 6</source>
        <translation>Khung 6</translation>
    </message>
    <message>
        <source>Pane 7</source>
        <translation>Khung 7</translation>
    </message>
    <message>
        <source>Pane 8</source>
        <translation>Khung 8</translation>
    </message>
    <message>
        <source>Pane 9</source>
        <translation>Khung 9</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Thẻ sau</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Thẻ trước</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Đóng thẻ này</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Đi tới</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>To hơn</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Size 100 %</source>
        <translation>Cỡ 100 %</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>Thoát chương trình</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Mở dòng</translation>
    </message>
    <message>
        <source>Quick look; tick</source>
        <translation>Xem nhanh; đánh dấu</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Sửa ô</translation>
    </message>
    <message>
        <source>Copy from above</source>
        <translation>Chép dòng trên</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Copy the cells</source>
        <translation>Chép các ô</translation>
    </message>
    <message>
        <source>Paste into the cells</source>
        <translation>Dán vào các ô</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Ô kế tiếp</translation>
    </message>
    <message>
        <source>Previous field</source>
        <translation>Ô trước</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Mở danh sách</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>Ngày hôm nay</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>Thêm đương sự</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Mọi nơi</translation>
    </message>
    <message>
        <source>In tables and lists</source>
        <translation>Trong bảng và danh sách</translation>
    </message>
    <message>
        <source>In fields</source>
        <translation>Trong ô nhập</translation>
    </message>
    <message>
        <source>In the petition form</source>
        <translation>Trong phiếu nhận đơn</translation>
    </message>
    <message>
        <source>In the pages of a document</source>
        <translation>Trong trang tài liệu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
</context>
<context>
    <name>LegacyImport</name>
    <message>
        <source>Order in the book</source>
        <translation>Số thứ tự trong sổ</translation>
    </message>
    <message>
        <source>Acceptance number</source>
        <translation>Số thụ lý</translation>
    </message>
    <message>
        <source>Year of the number</source>
        <translation>Năm của số thụ lý</translation>
    </message>
    <message>
        <source>Symbol of the number</source>
        <translation>Ký hiệu của số thụ lý</translation>
    </message>
    <message>
        <source>Date of acceptance</source>
        <translation>Ngày thụ lý</translation>
    </message>
    <message>
        <source>Plaintiff</source>
        <translation>Nguyên đơn</translation>
    </message>
    <message>
        <source>Plaintiff: year of birth</source>
        <translation>Nguyên đơn: năm sinh</translation>
    </message>
    <message>
        <source>Plaintiff: address</source>
        <translation>Nguyên đơn: địa chỉ</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Bị đơn</translation>
    </message>
    <message>
        <source>Defendant: year of birth</source>
        <translation>Bị đơn: năm sinh</translation>
    </message>
    <message>
        <source>Defendant: address</source>
        <translation>Bị đơn: địa chỉ</translation>
    </message>
    <message>
        <source>Persons with related interests</source>
        <translation>Người có quyền lợi, nghĩa vụ liên quan</translation>
    </message>
    <message>
        <source>Legal relationship</source>
        <translation>Quan hệ pháp luật</translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation>Số bản án, quyết định</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Ngày bản án, quyết định</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả giải quyết</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Thẩm phán</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>The date is missing, does not exist, or belongs to another year than the number.</source>
        <translation>Ngày bị thiếu, không có thật hoặc khác năm với số thụ lý.</translation>
    </message>
    <message>
        <source>This is no acceptance number of the year or of an earlier one.</source>
        <translation>Đây không phải số thụ lý của năm này hoặc năm trước.</translation>
    </message>
    <message>
        <source>The number stands in the book already, or twice in the file.</source>
        <translation>Số này đã có trong sổ hoặc có hai lần trong tệp.</translation>
    </message>
    <message>
        <source>The letters can be read in more than one way.</source>
        <translation>Chữ trong ô đọc được theo nhiều cách.</translation>
    </message>
    <message>
        <source>The cell holds a formula. Formulas are not computed.</source>
        <translation>Ô chứa công thức. Công thức không được tính.</translation>
    </message>
    <message>
        <source>No party is named.</source>
        <translation>Không có tên đương sự.</translation>
    </message>
    <message>
        <source>The text is longer than a cell of the book.</source>
        <translation>Nội dung dài hơn một ô của sổ.</translation>
    </message>
    <message>
        <source>The line holds words only.</source>
        <translation>Dòng này chỉ có lời ghi.</translation>
    </message>
    <message>
        <source>Rows not taken over from %1</source>
        <translation>Các dòng chưa nhập từ %1</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Code of the reason</source>
        <translation>Mã lý do</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>và %n người khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>quá %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>ngay</translation>
    </message>
    <message>
        <source>Petition %1</source>
        <translation>Đơn %1</translation>
    </message>
    <message>
        <source>%1 v. %2</source>
        <translation>%1 kiện %2</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Plaintiff</source>
        <translation>Nguyên đơn</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Bị đơn</translation>
    </message>
    <message>
        <source>Person with related interests</source>
        <translation>Người có QLNVLQ</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Người yêu cầu</translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation>Người liên quan</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Người đại diện theo pháp luật</translation>
    </message>
    <message>
        <source>Authorised representative</source>
        <translation>Người đại diện theo uỷ quyền</translation>
    </message>
    <message>
        <source>Protector of lawful interests</source>
        <translation>Người bảo vệ QLIHP</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Người làm chứng</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Người giám định</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Người phiên dịch</translation>
    </message>
    <message>
        <source>The calendar of days off for that year is not complete yet</source>
        <translation>Lịch nghỉ của năm đó chưa đủ</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ Nhật</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Hồ sơ %1</translation>
    </message>
    <message>
        <source>Defendant in a criminal case</source>
        <translation>Bị cáo</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>Bị hại</translation>
    </message>
    <message>
        <source>Civil plaintiff</source>
        <translation>Nguyên đơn dân sự</translation>
    </message>
    <message>
        <source>Civil defendant</source>
        <translation>Bị đơn dân sự</translation>
    </message>
    <message>
        <source>Defence counsel</source>
        <translation>Người bào chữa</translation>
    </message>
    <message>
        <source>Agency that asks</source>
        <translation>Cơ quan đề nghị</translation>
    </message>
    <message>
        <source>Person the measure is asked for</source>
        <translation>Người bị đề nghị</translation>
    </message>
    <message>
        <source>Joined into this case</source>
        <translation>Nhập vào vụ án này</translation>
    </message>
    <message>
        <source>Was joined in</source>
        <translation>Được nhập vào đây</translation>
    </message>
    <message>
        <source>Split off this case</source>
        <translation>Tách từ vụ án này</translation>
    </message>
    <message>
        <source>Was split off</source>
        <translation>Được tách ra</translation>
    </message>
    <message>
        <source>Continues this case</source>
        <translation>Tiếp nối vụ việc này</translation>
    </message>
    <message>
        <source>Is continued by</source>
        <translation>Được tiếp nối tại đây</translation>
    </message>
    <message>
        <source>Belongs with</source>
        <translation>Có liên quan</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>chưa kiểm chứng</translation>
    </message>
    <message>
        <source>read in a secondary source</source>
        <translation>đọc ở nguồn thứ cấp</translation>
    </message>
    <message>
        <source>not checked against the law</source>
        <translation>chưa đối chiếu văn bản luật</translation>
    </message>
</context>
<context>
    <name>thuly::models::AccountsModel</name>
    <message>
        <source>in use</source>
        <translation>đang dùng</translation>
    </message>
    <message>
        <source>no longer in use</source>
        <translation>không còn dùng</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
</context>
<context>
    <name>thuly::models::AttachmentTableModel</name>
    <message>
        <source>Paper</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Số trang</translation>
    </message>
</context>
<context>
    <name>thuly::models::DeadlineModel</name>
    <message>
        <source>How %1 is counted.</source>
        <translation>Cách tính %1.</translation>
    </message>
    <message>
        <source>The rule was read in a secondary source, not in the text of the law.</source>
        <translation>Quy tắc đọc ở nguồn thứ cấp, chưa đối chiếu văn bản luật.</translation>
    </message>
    <message>
        <source>%1, pack %2.</source>
        <translation>%1, gói %2.</translation>
    </message>
    <message>
        <source>%1, done %2</source>
        <translation>%1, xong %2</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc phải làm</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
</context>
<context>
    <name>thuly::models::DeadlineRecount</name>
    <message>
        <source>Deadlines counted again: %1 of %2</source>
        <translation>Đang tính lại thời hạn: %1/%2</translation>
    </message>
</context>
<context>
    <name>thuly::models::GoToModel</name>
    <message>
        <source>page</source>
        <translation>trang</translation>
    </message>
</context>
<context>
    <name>thuly::models::LegacyBatchesModel</name>
    <message>
        <source>taken back: %1</source>
        <translation>đã rút: %1</translation>
    </message>
    <message>
        <source>in the book</source>
        <translation>đang trong sổ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Rows taken</source>
        <translation>Đã nhập</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Để lại</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
</context>
<context>
    <name>thuly::models::LegacyFindingsModel</name>
    <message>
        <source>left out</source>
        <translation>để lại</translation>
    </message>
    <message>
        <source>please look</source>
        <translation>cần xem</translation>
    </message>
    <message>
        <source>no entry</source>
        <translation>không phải vụ</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ô</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Nội dung trong ô</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>thuly::models::LegacySamplesModel</name>
    <message>
        <source>in doubt</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>không ghi</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp</translation>
    </message>
    <message>
        <source>As it will be read</source>
        <translation>Sẽ đọc thành</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Phông chữ</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Ô</translation>
    </message>
</context>
<context>
    <name>thuly::models::MatterListModel</name>
    <message>
        <source>Case, petition</source>
        <translation>Vụ, đơn</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Legal relation</source>
        <translation>Quan hệ pháp luật</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Hạn kế tiếp</translation>
    </message>
</context>
<context>
    <name>thuly::models::PartyTableModel</name>
    <message>
        <source>Role</source>
        <translation>Tư cách</translation>
    </message>
    <message>
        <source>Full name, organisation</source>
        <translation>Họ tên, tổ chức</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Identity no.</source>
        <translation>Căn cước</translation>
    </message>
    <message>
        <source>Residence, seat</source>
        <translation>Nơi cư trú, trụ sở</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Đại diện</translation>
    </message>
</context>
<context>
    <name>thuly::models::PetitionController</name>
    <message>
        <source>Petition without a name</source>
        <translation>Đơn chưa có tên</translation>
    </message>
    <message>
        <source>Petition of %1</source>
        <translation>Đơn của %1</translation>
    </message>
    <message>
        <source>File without a name</source>
        <translation>Hồ sơ chưa có tên</translation>
    </message>
    <message>
        <source>File on %1</source>
        <translation>Hồ sơ của %1</translation>
    </message>
</context>
<context>
    <name>thuly::models::RegisterModel</name>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Plaintiff</source>
        <translation>Nguyên đơn</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Bị đơn</translation>
    </message>
    <message>
        <source>Related persons</source>
        <translation>Người có QLNVLQ</translation>
    </message>
    <message>
        <source>Legal relation</source>
        <translation>Quan hệ pháp luật</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Thẩm phán</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Yêu cầu khởi kiện</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Hạn kế tiếp</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>tạm đình chỉ</translation>
    </message>
    <message>
        <source>waiting for a number</source>
        <translation>chờ cấp số</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Ngày ghi</translation>
    </message>
</context>
<context>
    <name>thuly::models::TimelineModel</name>
    <message>
        <source>Struck out</source>
        <translation>Gạch bỏ</translation>
    </message>
    <message>
        <source>Struck out: %1</source>
        <translation>Gạch bỏ: %1</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>ngẫu nhiên</translation>
    </message>
    <message>
        <source>appointed</source>
        <translation>chỉ định</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Correction: %1</source>
        <translation>Đính chính: %1</translation>
    </message>
</context>
<context>
    <name>thuly::models::TodayModel</name>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Đến hạn hôm nay</translation>
    </message>
    <message>
        <source>Next seven days</source>
        <translation>Bảy ngày tới</translation>
    </message>
    <message>
        <source>(%1 is a day off)</source>
        <translation>(%1 là ngày nghỉ)</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Case, petition</source>
        <translation>Vụ, đơn</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc phải làm</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Resp.</source>
        <translation>Phụ trách</translation>
    </message>
</context>
<context>
    <name>thuly::ui::CaseOverview</name>
    <message>
        <source>History</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Law pack %1</source>
        <translation>Gói pháp luật %1</translation>
    </message>
    <message>
        <source>Papers handed in</source>
        <translation>Tài liệu kèm theo</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Add a task, Enter</source>
        <translation>Thêm việc, Enter</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Thêm việc</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>Ghi nhớ của tôi</translation>
    </message>
    <message>
        <source>Only you see this.</source>
        <translation>Chỉ mình bạn thấy.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n mục</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>No papers were listed with the petition.</source>
        <translation>Đơn không kê tài liệu kèm theo.</translation>
    </message>
    <message>
        <source>Linked cases</source>
        <translation>Vụ việc liên quan</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Còn thiếu</translation>
    </message>
</context>
<context>
    <name>thuly::ui::CasePage</name>
    <message>
        <source>Case</source>
        <translation>Vụ án</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Đính chính…</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Steps of the case</source>
        <translation>Các bước của vụ án</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>Các phần của vụ án</translation>
    </message>
    <message>
        <source>Law pack %1</source>
        <translation>Gói pháp luật %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Tư cách</translation>
    </message>
    <message>
        <source>Full name, organisation</source>
        <translation>Họ tên, tổ chức</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Identity no.</source>
        <translation>Căn cước</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Đại diện</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Phân công</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Người được phân công</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Phương thức</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Người quyết định</translation>
    </message>
    <message>
        <source>Reason, draw</source>
        <translation>Lý do, kết quả chọn</translation>
    </message>
    <message>
        <source>The procedure of this case has ended.</source>
        <translation>Thủ tục của vụ án đã kết thúc.</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>thụ lý %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>nhận đơn %1</translation>
    </message>
    <message>
        <source>Judge %1</source>
        <translation>Thẩm phán %1</translation>
    </message>
    <message>
        <source>Clerk %1</source>
        <translation>Thư ký %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Reviewing the petition</source>
        <translation>Xem xét đơn</translation>
    </message>
    <message>
        <source>Judge of the case</source>
        <translation>Thẩm phán giải quyết</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>By lot</source>
        <translation>Ngẫu nhiên</translation>
    </message>
    <message>
        <source>Appointed</source>
        <translation>Chỉ định</translation>
    </message>
    <message numerus="yes">
        <source>drawn out of %n, %1</source>
        <translation>
            <numerusform>chọn trong %n người, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The correction of %1 is recorded. The old line stays, struck through.</source>
        <translation>Đã ghi đính chính %1. Dòng cũ vẫn thấy, gạch ngang.</translation>
    </message>
    <message>
        <source>The last edit is taken back.</source>
        <translation>Đã hoàn tác lần sửa cuối.</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Phiên toà</translation>
    </message>
    <message>
        <source>%1: this case did not stop here</source>
        <translation>%1: vụ này không qua bước này</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tống đạt</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Print papers of the file as PDF</source>
        <translation>In giấy tờ của hồ sơ ra PDF</translation>
    </message>
    <message>
        <source>Cover of the file…</source>
        <translation>Bìa hồ sơ…</translation>
    </message>
    <message>
        <source>Spine of the file…</source>
        <translation>Gáy hồ sơ…</translation>
    </message>
    <message>
        <source>Envelopes…</source>
        <translation>Phong bì…</translation>
    </message>
    <message>
        <source>List of documents and evidence…</source>
        <translation>Danh mục tài liệu, chứng cứ…</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Đã lưu %1.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::ComponentSheet</name>
    <message>
        <source>Components</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Fusion + QPalette · rows 28 px, buttons 28 px, grid 4 px</source>
        <translation>Fusion + QPalette · hàng 28 px, nút 28 px, lưới 4 px</translation>
    </message>
</context>
<context>
    <name>thuly::ui::ComponentsPage</name>
    <message>
        <source>Signs and colours</source>
        <translation>Ký hiệu và màu</translation>
    </message>
</context>
<context>
    <name>thuly::ui::CorrectionDialog</name>
    <message>
        <source>Correction</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Chỗ sai</translation>
    </message>
    <message>
        <source>Written now</source>
        <translation>Đang ghi</translation>
    </message>
    <message>
        <source>Shall say</source>
        <translation>Sửa thành</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>The old line stays visible, struck through. The chief judge approves it.</source>
        <translation>Dòng cũ vẫn thấy, gạch ngang. Chánh án sẽ duyệt.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>Ghi đính chính</translation>
    </message>
    <message>
        <source>Correction, %1</source>
        <translation>Đính chính, %1</translation>
    </message>
</context>
<context>
    <name>thuly::ui::CreateVaultForm</name>
    <message>
        <source>Create the vault</source>
        <translation>Tạo kho</translation>
    </message>
    <message>
        <source>A new vault</source>
        <translation>Kho dữ liệu mới</translation>
    </message>
    <message>
        <source>This machine has no vault yet. It will hold the registers and cases of one court, encrypted. You become its administrator.</source>
        <translation>Máy này chưa có kho. Kho sẽ giữ sổ và vụ án của một Toà án, được mã hoá. Bạn là quản trị viên của kho.</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Gõ lại mật khẩu</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Toà án</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Họ tên của bạn</translation>
    </message>
    <message>
        <source>At least 10 characters, for example four words.</source>
        <translation>Ít nhất 10 ký tự, ví dụ bốn từ.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Hai lần gõ mật khẩu không giống nhau.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Đang tạo…</translation>
    </message>
</context>
<context>
    <name>thuly::ui::DateField</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Month %1 has no day %2.</source>
        <translation>Tháng %1 không có ngày %2.</translation>
    </message>
    <message>
        <source>There is no month %1.</source>
        <translation>Không có tháng %1.</translation>
    </message>
    <message>
        <source>Write day/month/year, for example 23/11/2026.</source>
        <translation>Ghi ngày/tháng/năm, ví dụ 23/11/2026.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::DeadlinePane</name>
    <message>
        <source>Deadlines</source>
        <translation>Hạn</translation>
    </message>
</context>
<context>
    <name>thuly::ui::DisplayPage</name>
    <message>
        <source>Display</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>Hiển thị và ngôn ngữ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Names of law and registers stay as the law writes them.</source>
        <translation>Tên sổ và thuật ngữ giữ như luật viết.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu nền</translation>
    </message>
    <message>
        <source>Pages of documents are never darkened: the colour of a stamp is evidence.</source>
        <translation>Trang tài liệu không bao giờ đổi màu: màu con dấu là chứng cứ.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Độ cao dòng</translation>
    </message>
    <message>
        <source>By the width of the screen</source>
        <translation>Theo bề rộng màn hình</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Gọn</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Thoáng</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>Also by Ctrl + and Ctrl −.</source>
        <translation>Cũng có thể bấm Ctrl + và Ctrl −.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Phông chữ</translation>
    </message>
    <message>
        <source>Font of the desktop</source>
        <translation>Phông hệ thống</translation>
    </message>
</context>
<context>
    <name>thuly::ui::FactFields</name>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
</context>
<context>
    <name>thuly::ui::FieldBox</name>
    <message>
        <source>%1, needed</source>
        <translation>%1, cần ghi</translation>
    </message>
</context>
<context>
    <name>thuly::ui::FilterHeader</name>
    <message>
        <source>Filter: %1</source>
        <translation>Lọc: %1</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Bỏ bộ lọc này</translation>
    </message>
</context>
<context>
    <name>thuly::ui::GoToBox</name>
    <message>
        <source>Go to a case, person, number</source>
        <translation>Tới vụ, người, số giấy tờ</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Tới</translation>
    </message>
</context>
<context>
    <name>thuly::ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
</context>
<context>
    <name>thuly::ui::LegacyColumns</name>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Headings from line</source>
        <translation>Đầu cột từ dòng</translation>
    </message>
    <message>
        <source>to line</source>
        <translation>đến dòng</translation>
    </message>
    <message>
        <source>All sheets with a register</source>
        <translation>Mọi trang tính có sổ</translation>
    </message>
    <message>
        <source>No register was found on this sheet. Choose another sheet.</source>
        <translation>Trang tính này không có sổ. Chọn trang khác.</translation>
    </message>
    <message>
        <source>Name the column of the acceptance number, and that of the date, the plaintiff or the relationship.</source>
        <translation>Chỉ ra cột số thụ lý và cột ngày thụ lý, nguyên đơn hoặc quan hệ pháp luật.</translation>
    </message>
    <message>
        <source>The columns are those chosen the last time for these headings.</source>
        <translation>Các cột như đã chọn lần trước cho cùng đầu cột này.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets hold a register; sheets with the same headings share what is chosen here.</source>
        <translation>
            <numerusform>%n trang tính có sổ; các trang cùng đầu cột dùng chung lựa chọn ở đây.</numerusform>
        </translation>
    </message>
    <message>
        <source>Heading in the file</source>
        <translation>Đầu cột trong tệp</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Vài giá trị đầu</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Cột này là</translation>
    </message>
    <message>
        <source>without a heading</source>
        <translation>không có đầu cột</translation>
    </message>
    <message>
        <source>Column %1, %2</source>
        <translation>Cột %1, %2</translation>
    </message>
    <message>
        <source>kept as a remark</source>
        <translation>giữ như ghi thêm</translation>
    </message>
</context>
<context>
    <name>thuly::ui::LegacyPage</name>
    <message>
        <source>Take over old books</source>
        <translation>Nhập sổ cũ</translation>
    </message>
    <message>
        <source>Steps of the import</source>
        <translation>Các bước nhập</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of %1 are out of the book again.</source>
        <translation>
            <numerusform>Đã rút %n dòng của %1 khỏi sổ.</numerusform>
        </translation>
    </message>
    <message>
        <source>from xlsx, ods or csv; nothing is written before the trial run was seen</source>
        <translation>từ xlsx, ods hoặc csv; chưa ghi gì trước khi xem chạy thử</translation>
    </message>
    <message>
        <source>by the font and the words of each cell</source>
        <translation>theo phông và chữ của từng ô</translation>
    </message>
    <message>
        <source>How the letters are read</source>
        <translation>Cách đọc chữ</translation>
    </message>
    <message>
        <source>Compare both columns. Cells that can be read in two ways are left out and listed.</source>
        <translation>So hai cột với nhau. Ô đọc được theo hai cách thì để lại và có trong danh sách.</translation>
    </message>
    <message>
        <source>Samples before and after</source>
        <translation>Mẫu chữ trước và sau</translation>
    </message>
    <message>
        <source>Save the rows left out…</source>
        <translation>Lưu các dòng để lại…</translation>
    </message>
    <message>
        <source>A table with the reasons: mend the rows there and have it read again (Ctrl+E)</source>
        <translation>Bảng kèm lý do: sửa các dòng trong đó rồi nhập lại (Ctrl+E)</translation>
    </message>
    <message>
        <source>Cells to look at</source>
        <translation>Các ô cần xem</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>File and book</source>
        <translation>Tệp và sổ</translation>
    </message>
    <message>
        <source>Sheet and columns</source>
        <translation>Trang và cột</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>Chạy thử</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Đang đọc các dòng…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; rows go into the book · &lt;b&gt;%2&lt;/b&gt; are left out · &lt;b&gt;%3&lt;/b&gt; cells to look at</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; dòng sẽ vào sổ · &lt;b&gt;%2&lt;/b&gt; dòng để lại · &lt;b&gt;%3&lt;/b&gt; ô cần xem</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n rows</source>
        <translation>
            <numerusform>Nhập %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;Passed over: %2 lines of months and headings, %3 totals, %4 lines of words.</source>
        <translation>%1&lt;br&gt;Bỏ qua: %2 dòng tháng và đầu cột, %3 dòng cộng, %4 dòng lời ghi.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Đang đọc tệp…</translation>
    </message>
    <message>
        <source>Writing into the book…</source>
        <translation>Đang ghi vào sổ…</translation>
    </message>
    <message>
        <source>Writing into the book: %1 %</source>
        <translation>Đang ghi vào sổ: %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of %1 are in the book. They can be taken back in the list of imports.</source>
        <translation>
            <numerusform>Đã nhập %n dòng của %1 vào sổ. Có thể rút lại trong danh sách các lần nhập.</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;OpenDocument (*.ods);;Table (*.csv)</source>
        <translation>Excel (*.xlsx);;OpenDocument (*.ods);;Bảng (*.csv)</translation>
    </message>
    <message>
        <source>%1 - left out.xlsx</source>
        <translation>%1 - để lại.xlsx</translation>
    </message>
    <message>
        <source>The rows left out are in %1.</source>
        <translation>Các dòng để lại đã lưu ở %1.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::LegacyStart</name>
    <message>
        <source>No old book has been taken over yet</source>
        <translation>Chưa nhập sổ cũ nào</translation>
    </message>
    <message>
        <source>Choose its file above. Nothing is written before you have seen the trial run.</source>
        <translation>Chọn tệp ở trên. Chưa ghi gì vào sổ trước khi xem kết quả chạy thử.</translation>
    </message>
    <message>
        <source>xlsx, ods or csv</source>
        <translation>xlsx, ods hoặc csv</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Into the book</source>
        <translation>Nhập vào sổ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>File of the old register</source>
        <translation>Tệp sổ cũ</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Các lần đã nhập</translation>
    </message>
    <message>
        <source>Why it is taken back</source>
        <translation>Lý do rút lại</translation>
    </message>
    <message>
        <source>taken in by mistake, or to be read again</source>
        <translation>nhập nhầm hoặc cần nhập lại</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>Rút lần nhập này</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Old register</source>
        <translation>Sổ cũ</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.csv *.txt)</source>
        <translation>Bảng (*.xlsx *.ods *.csv *.txt)</translation>
    </message>
</context>
<context>
    <name>thuly::ui::LoadingBars</name>
    <message>
        <source>Esc to stop</source>
        <translation>Esc để dừng</translation>
    </message>
</context>
<context>
    <name>thuly::ui::MattersPage</name>
    <message>
        <source>Cases</source>
        <translation>Vụ án</translation>
    </message>
    <message>
        <source>Cases and petitions</source>
        <translation>Vụ án và đơn</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Petitions</source>
        <translation>Đơn</translation>
    </message>
    <message>
        <source>Accepted cases</source>
        <translation>Đã thụ lý</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Number, name or identity number</source>
        <translation>Số, tên hoặc số căn cước</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Không thấy “%1”</translation>
    </message>
    <message>
        <source>Accents were ignored. Try a shorter word or the number alone.</source>
        <translation>Đã tìm cả không dấu. Thử từ ngắn hơn hoặc chỉ ghi số.</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Chưa có vụ án nào</translation>
    </message>
    <message>
        <source>Take in the first petition with Ctrl+N.</source>
        <translation>Nhận đơn đầu tiên bằng Ctrl+N.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::NavList</name>
    <message>
        <source>Navigation</source>
        <translation>Điều hướng</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1, %2 việc chờ</translation>
    </message>
</context>
<context>
    <name>thuly::ui::PartyDelegate</name>
    <message>
        <source>Role</source>
        <translation>Tư cách</translation>
    </message>
    <message>
        <source> · new person</source>
        <translation> · người mới</translation>
    </message>
</context>
<context>
    <name>thuly::ui::PasswordField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Hiện chữ đang gõ</translation>
    </message>
</context>
<context>
    <name>thuly::ui::PetitionFields</name>
    <message>
        <source>Received on</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày làm đơn</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Nộp bằng</translation>
    </message>
    <message>
        <source>Postmark</source>
        <translation>Dấu bưu điện</translation>
    </message>
    <message>
        <source>File code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>Loại việc</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Legal relation</source>
        <translation>Quan hệ pháp luật</translation>
    </message>
    <message>
        <source>Amount in dispute (đồng)</source>
        <translation>Giá trị tranh chấp (đồng)</translation>
    </message>
    <message>
        <source>Suggested fee advance</source>
        <translation>Tạm ứng án phí gợi ý</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Yêu cầu khởi kiện</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Yes, received at</source>
        <translation>Có, nhận lúc</translation>
    </message>
    <message>
        <source>08:30 23/11/2026</source>
        <translation>08:30 23/11/2026</translation>
    </message>
    <message>
        <source>Hour and day the request was received</source>
        <translation>Giờ, ngày nhận yêu cầu</translation>
    </message>
    <message>
        <source>Interim measure asked for</source>
        <translation>Biện pháp khẩn cấp tạm thời kèm đơn</translation>
    </message>
    <message>
        <source>Foreign element</source>
        <translation>Yếu tố nước ngoài</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>như đã gõ</translation>
    </message>
    <message>
        <source>Papers handed in</source>
        <translation>Tài liệu kèm theo</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n tài liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thuly::ui::PetitionPage</name>
    <message>
        <source>New petition</source>
        <translation>Nhận đơn mới</translation>
    </message>
    <message>
        <source>Take in a petition</source>
        <translation>Nhận đơn khởi kiện</translation>
    </message>
    <message>
        <source>Petition book: number given when entered</source>
        <translation>Sổ nhận đơn: cấp số khi vào sổ</translation>
    </message>
    <message>
        <source>Keep draft, close</source>
        <translation>Lưu nháp, đóng</translation>
    </message>
    <message>
        <source>Enter, next petition</source>
        <translation>Vào sổ, đơn tiếp</translation>
    </message>
    <message>
        <source>Petition book: number given when entered, probably %1</source>
        <translation>Sổ nhận đơn: dự kiến số %1</translation>
    </message>
    <message numerus="yes">
        <source>Enter, %n still missing</source>
        <translation>
            <numerusform>Vào sổ, còn %n chỗ</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Bản nháp đã lưu %1</translation>
    </message>
    <message>
        <source>%1 is in the book under number %2.</source>
        <translation>%1 đã vào sổ, số %2.</translation>
    </message>
    <message>
        <source>Take in a file</source>
        <translation>Nhận hồ sơ</translation>
    </message>
    <message>
        <source>Number given when entered, probably %1</source>
        <translation>Dự kiến số %1</translation>
    </message>
</context>
<context>
    <name>thuly::ui::PetitionSide</name>
    <message>
        <source>Deadlines if entered today</source>
        <translation>Hạn nếu vào sổ hôm nay</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Có thể trùng</translation>
    </message>
    <message>
        <source>They appear when the day of receipt is filled in.</source>
        <translation>Hiện khi đã ghi ngày nhận đơn.</translation>
    </message>
    <message>
        <source>Law pack %1</source>
        <translation>Gói pháp luật %1</translation>
    </message>
    <message>
        <source>Go to this field</source>
        <translation>Tới ô này</translation>
    </message>
    <message>
        <source>%1: needed at a later step, not now</source>
        <translation>%1: cần ở bước sau, không cần bây giờ</translation>
    </message>
    <message>
        <source>Same people: %1. %2</source>
        <translation>Cùng đương sự: %1. %2</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Xem</translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n phím</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds since the form was opened</source>
        <translation>
            <numerusform>%n giây từ lúc mở phiếu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing to enter it.</source>
        <translation>Đã đủ để vào sổ.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::PlaceTabs</name>
    <message>
        <source>Open places</source>
        <translation>Các trang đang mở</translation>
    </message>
</context>
<context>
    <name>thuly::ui::PrintPage</name>
    <message>
        <source>Print %1 %2</source>
        <translation>In %1 %2</translation>
    </message>
    <message>
        <source>The printed sheet</source>
        <translation>Tờ in</translation>
    </message>
    <message>
        <source>Laying out the book…</source>
        <translation>Đang dàn trang sổ…</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Xem trước khi in</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Left half</source>
        <translation>Nửa trái</translation>
    </message>
    <message>
        <source>Right half</source>
        <translation>Nửa phải</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>To hơn</translation>
    </message>
    <message>
        <source>How to print</source>
        <translation>Cách in</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 nằm ngang</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Phần in</translation>
    </message>
    <message>
        <source>The whole year</source>
        <translation>Cả năm</translation>
    </message>
    <message>
        <source>From page</source>
        <translation>Từ trang</translation>
    </message>
    <message>
        <source>To page</source>
        <translation>Đến trang</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>The book is always printed with all its columns, as prescribed.</source>
        <translation>Bản in của sổ luôn đủ cột, đúng mẫu.</translation>
    </message>
    <message>
        <source>Corrected rows</source>
        <translation>In cả dòng đã đính chính</translation>
    </message>
    <message>
        <source>QR check code</source>
        <translation>Mã QR đối chiếu</translation>
    </message>
    <message>
        <source>Closing page</source>
        <translation>Trang ký khoá sổ</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Left half, columns %1-%2</source>
        <translation>Nửa trái, cột %1-%2</translation>
    </message>
    <message>
        <source>Right half, columns %1-%2</source>
        <translation>Nửa phải, cột %1-%2</translation>
    </message>
    <message numerus="yes">
        <source>Print %n sheets</source>
        <translation>
            <numerusform>In %n tờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 has the check code %2. It changes when a row of the page is corrected: then print the page again.</source>
        <translation>Trang %1 có mã đối chiếu %2. Khi một dòng của trang được đính chính, mã đổi: nên in lại trang này.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Đã lưu vào %1.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi tới máy in.</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 nằm ngang</translation>
    </message>
    <message>
        <source>Cover of the book</source>
        <translation>Bìa sổ</translation>
    </message>
    <message>
        <source>/ …</source>
        <translation>/ …</translation>
    </message>
</context>
<context>
    <name>thuly::ui::RegisterInspector</name>
    <message>
        <source>Open the case</source>
        <translation>Mở vụ án</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Đính chính…</translation>
    </message>
    <message>
        <source>Choose a row to see the whole entry.</source>
        <translation>Chọn một dòng để xem đủ nội dung.</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Hạn kế tiếp</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Cột %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>Further columns</source>
        <translation>Các cột khác</translation>
    </message>
</context>
<context>
    <name>thuly::ui::RegisterPage</name>
    <message>
        <source>number…</source>
        <translation>số…</translation>
    </message>
    <message>
        <source>name…</source>
        <translation>tên…</translation>
    </message>
    <message>
        <source>words…</source>
        <translation>chữ…</translation>
    </message>
    <message>
        <source>Not yet decided</source>
        <translation>Chưa xử lý xong</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Waiting for a number</source>
        <translation>Chờ cấp số</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Khung chi tiết</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Không thấy “%1”</translation>
    </message>
    <message>
        <source>Accents were ignored. Clear the filters to see the whole book.</source>
        <translation>Đã tìm cả không dấu. Bỏ lọc để xem cả sổ.</translation>
    </message>
    <message>
        <source>No entries in this view</source>
        <translation>Không có dòng nào trong cách xem này</translation>
    </message>
    <message>
        <source>Choose “All”, or another year.</source>
        <translation>Chọn “Tất cả” hoặc năm khác.</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>trên %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; rows of %2 in the year</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; dòng trong %2 của năm</translation>
    </message>
    <message>
        <source>Last number &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Số cuối &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a number</source>
        <translation>
            <numerusform>%n dòng chờ cấp số</numerusform>
        </translation>
    </message>
    <message>
        <source>void %1 (%2)</source>
        <translation>số huỷ %1 (%2)</translation>
    </message>
    <message>
        <source>The correction of %1 is recorded. The old line stays, struck through.</source>
        <translation>Đã ghi đính chính %1. Dòng cũ vẫn thấy, gạch ngang.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Bảng (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>Đã ghi %n dòng vào %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>only: %1</source>
        <translation>chỉ gồm: %1</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>OpenDocument (*.ods)</source>
        <translation>OpenDocument (*.ods)</translation>
    </message>
    <message>
        <source>The book is closed for %1.</source>
        <translation>Đã khoá sổ kỳ %1.</translation>
    </message>
    <message>
        <source>Row %1 is written.</source>
        <translation>Đã ghi dòng số %1.</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Xuất bảng</translation>
    </message>
    <message>
        <source>Selected: %1 × %2 cells</source>
        <translation>Đang chọn: %1 × %2 ô</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>mọi dòng</translation>
    </message>
    <message>
        <source>All rows of this view are on the clipboard.</source>
        <translation>Đã sao chép mọi dòng của khung nhìn này.</translation>
    </message>
    <message numerus="yes">
        <source>%n cells on the clipboard</source>
        <translation>
            <numerusform>Đã sao chép %n ô</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 rows are copied at a time. Narrow the view by a filter, or write the table to a file (Ctrl+E).</source>
        <translation>Mỗi lần sao chép được nhiều nhất %1 dòng. Hãy lọc bớt, hoặc xuất bảng ra tệp (Ctrl+E).</translation>
    </message>
    <message>
        <source>Row %1 is in the book and stays as it is. Enter corrects it, with a reason; new rows are typed below the table.</source>
        <translation>Dòng %1 đã vào sổ nên giữ nguyên. Bấm Enter để đính chính, có lý do; dòng mới gõ ở phần dưới bảng.</translation>
    </message>
    <message>
        <source>Your role reads this book. A records clerk or clerk writes in it.</source>
        <translation>Vai trò này chỉ đọc sổ. Văn thư hoặc thư ký mới ghi sổ.</translation>
    </message>
    <message>
        <source>This book is filled from the cases. Enter opens the case; what is wrong is corrected there or beside the table, with a reason.</source>
        <translation>Sổ này lấy từ hồ sơ vụ án nên không gõ vào ô. Bấm Enter để mở vụ án; chỗ sai thì đính chính ở đó hoặc ở khung bên, có lý do.</translation>
    </message>
    <message>
        <source>No row in the book this year</source>
        <translation>Năm này sổ chưa có dòng nào</translation>
    </message>
    <message>
        <source>Type the first one below, or paste rows from a spreadsheet.</source>
        <translation>Hãy gõ dòng đầu tiên ở dưới, hoặc dán từ bảng tính.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::Shell</name>
    <message>
        <source>Still missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Stop for now</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Điều hướng</translation>
    </message>
    <message>
        <source>Vault open</source>
        <translation>Kho đang mở</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Petition book</source>
        <translation>Sổ nhận đơn</translation>
    </message>
    <message>
        <source>Acceptance book</source>
        <translation>Sổ thụ lý</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Vụ án</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>New petition</source>
        <translation>Nhận đơn mới</translation>
    </message>
    <message>
        <source>People and password</source>
        <translation>Người dùng và mật khẩu</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>Hiển thị và ngôn ngữ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries wait for the centre</source>
        <translation>
            <numerusform>%Ln mục chờ gửi trung tâm</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over old books</source>
        <translation>Nhập sổ cũ</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Lịch phiên toà</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tống đạt</translation>
    </message>
</context>
<context>
    <name>thuly::ui::StepForm</name>
    <message>
        <source>Lawful steps from here</source>
        <translation>Các bước luật cho phép</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Record this step</source>
        <translation>Ghi bước này</translation>
    </message>
    <message>
        <source>form %1</source>
        <translation>mẫu %1</translation>
    </message>
    <message>
        <source>No further step is possible here</source>
        <translation>Ở đây không còn bước nào</translation>
    </message>
    <message>
        <source>The procedure of this case has ended, or it waits for another court.</source>
        <translation>Thủ tục của vụ án đã kết thúc, hoặc đang chờ Toà án khác.</translation>
    </message>
    <message>
        <source>then: %1</source>
        <translation>sau đó: %1</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>Ngày thực hiện</translation>
    </message>
    <message>
        <source>Reason of the appointment</source>
        <translation>Lý do chỉ định</translation>
    </message>
    <message>
        <source>Remark, reason</source>
        <translation>Ghi chú, lý do</translation>
    </message>
    <message>
        <source>08:00 16/12/2026</source>
        <translation>08:00 16/12/2026</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>given when recorded</source>
        <translation>cấp khi ghi</translation>
    </message>
    <message>
        <source>This day has to pass first.</source>
        <translation>Phải qua ngày này trước.</translation>
    </message>
    <message>
        <source>By lot</source>
        <translation>Ngẫu nhiên</translation>
    </message>
    <message>
        <source>Appointed, with a reason</source>
        <translation>Chỉ định, có lý do</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Phương thức</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Thẩm phán</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Người quyết định</translation>
    </message>
    <message>
        <source>Needed for this step.</source>
        <translation>Bước này cần ghi.</translation>
    </message>
    <message>
        <source>Recorded: %1.</source>
        <translation>Đã ghi: %1.</translation>
    </message>
    <message>
        <source>Recorded: %1, number %2.</source>
        <translation>Đã ghi: %1, số %2.</translation>
    </message>
    <message>
        <source>By the fee table; it may be changed.</source>
        <translation>Theo biểu án phí; sửa được.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Gợi ý</translation>
    </message>
</context>
<context>
    <name>thuly::ui::Toast</name>
    <message>
        <source>Close this notice</source>
        <translation>Đóng thông báo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>thuly::ui::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Việc của tôi</translation>
    </message>
    <message>
        <source>Whole court</source>
        <translation>Cả Toà</translation>
    </message>
    <message>
        <source>New petition</source>
        <translation>Nhận đơn mới</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Việc đến hạn</translation>
    </message>
    <message>
        <source>Nothing is due in the next seven days</source>
        <translation>Bảy ngày tới không có việc đến hạn</translation>
    </message>
    <message>
        <source>New deadlines appear here by themselves as petitions and cases move on.</source>
        <translation>Hạn mới tự hiện ở đây khi đơn và vụ án có bước mới.</translation>
    </message>
    <message>
        <source>opens where it is done</source>
        <translation>mở đúng chỗ cần làm</translation>
    </message>
    <message>
        <source>quick look</source>
        <translation>xem nhanh</translation>
    </message>
    <message>
        <source>records it as done</source>
        <translation>ghi đã xong</translation>
    </message>
    <message>
        <source>Rules: pack %1</source>
        <translation>Quy tắc: gói %1</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>Chờ tôi quyết định</translation>
    </message>
    <message>
        <source>Drafts on this machine</source>
        <translation>Bản nháp trên máy này</translation>
    </message>
    <message>
        <source>saved every second</source>
        <translation>tự lưu mỗi giây</translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation>Việc tôi ghi</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Kho dữ liệu</translation>
    </message>
    <message>
        <source>tomorrow, %1, is a day off: %2</source>
        <translation>ngày mai %1 nghỉ: %2</translation>
    </message>
    <message>
        <source>%1 is a day off: %2</source>
        <translation>%1 nghỉ: %2</translation>
    </message>
    <message>
        <source>Approve the correction</source>
        <translation>Duyệt đính chính</translation>
    </message>
    <message>
        <source>Assign the reviewing judge</source>
        <translation>Phân công Thẩm phán xem xét đơn</translation>
    </message>
    <message>
        <source>Decide on the petition</source>
        <translation>Xử lý đơn</translation>
    </message>
    <message>
        <source>Assign the judge of the case</source>
        <translation>Phân công Thẩm phán giải quyết</translation>
    </message>
    <message>
        <source>Nothing waits for your decision.</source>
        <translation>Không có việc nào chờ bạn quyết định.</translation>
    </message>
    <message>
        <source>No drafts.</source>
        <translation>Không có bản nháp.</translation>
    </message>
    <message>
        <source>Encrypted on this machine</source>
        <translation>Mã hoá trên máy này</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries wait for the centre</source>
        <translation>
            <numerusform>%Ln mục chờ gửi trung tâm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts are left from when the program ended without closing.</source>
        <translation>
            <numerusform>Còn %n bản nháp từ lúc chương trình bị ngắt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was typed is lost.</source>
        <translation>Chữ đã gõ không mất.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Recorded as done for %1.</source>
        <translation>Đã ghi xong việc của %1.</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>In danh sách</translation>
    </message>
    <message>
        <source>What is on screen (Ctrl+P)</source>
        <translation>Danh sách đang xem (Ctrl+P)</translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation>Việc đến hạn, %1</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi tới máy in.</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Phiên toà, phiên họp</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>mai %1</translation>
    </message>
    <message>
        <source>No hearing in the next seven days.</source>
        <translation>Bảy ngày tới không có phiên nào.</translation>
    </message>
    <message>
        <source>This machine's clock stands before the last entry, made at %1.</source>
        <translation>Đồng hồ máy đang lùi so với lần ghi cuối, lúc %1.</translation>
    </message>
    <message>
        <source>Set date and time right before anything is entered. If they are right now, confirm it.</source>
        <translation>Chỉnh ngày giờ của máy trước khi nhập. Nếu ngày giờ hiện nay đúng, hãy xác nhận.</translation>
    </message>
    <message>
        <source>Set date and time right before anything is entered. If they are right now, ask the chief judge or the administrator to confirm it.</source>
        <translation>Chỉnh ngày giờ của máy trước khi nhập. Nếu ngày giờ hiện nay đúng, nhờ Chánh án hoặc người quản trị xác nhận.</translation>
    </message>
    <message>
        <source>The time is right</source>
        <translation>Ngày giờ đúng</translation>
    </message>
    <message>
        <source>Confirmed: the time of this machine is right.</source>
        <translation>Đã xác nhận: ngày giờ của máy đúng.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::UnlockPage</name>
    <message>
        <source>Vault locked</source>
        <translation>Kho đang khoá</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở kho</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Mở kho dữ liệu</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>Ai đang làm việc?</translation>
    </message>
    <message>
        <source>Registers and case files of the court, on this machine, encrypted.</source>
        <translation>Sổ và hồ sơ vụ án của Toà án, trên máy này, được mã hoá.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Đang mở…</translation>
    </message>
    <message>
        <source>Caps Lock is on. In this field letters are taken as typed, without the input method.</source>
        <translation>Caps Lock đang bật. Trong ô này, chữ được nhận nguyên phím, không qua bộ gõ.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in %1.</source>
        <translation>Sai mật khẩu quá nhiều lần. Thử lại sau %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left. Password forgotten: ask the administrator of the court to open it by the recovery certificate; no data is lost.</source>
        <translation>
            <numerusform>Còn %n lần thử. Quên mật khẩu: nhờ quản trị viên của Toà án mở bằng chứng thư khôi phục; dữ liệu không mất.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thuly::ui::UsersPage</name>
    <message>
        <source>People</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>People of this vault</source>
        <translation>Người dùng của kho</translation>
    </message>
    <message>
        <source>who may open it, and as what</source>
        <translation>ai được mở kho, với chức danh gì</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>Mật khẩu của tôi</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Gõ lại</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Title as printed under a signature</source>
        <translation>Chức danh in dưới chữ ký</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Mật khẩu đầu tiên</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Add this person</source>
        <translation>Thêm người này</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Hai lần gõ mật khẩu không giống nhau.</translation>
    </message>
    <message>
        <source>The password is changed. Use the new one from now on.</source>
        <translation>Đã đổi mật khẩu. Từ nay dùng mật khẩu mới.</translation>
    </message>
    <message>
        <source>%1 may open the vault now.</source>
        <translation>%1 đã có thể mở kho.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::WindowActions</name>
    <message>
        <source>New petition</source>
        <translation>Nhận đơn mới</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Tới…</translation>
    </message>
    <message>
        <source>Finish what is open</source>
        <translation>Hoàn tất việc đang mở</translation>
    </message>
    <message>
        <source>Next step of the case</source>
        <translation>Việc tiếp theo của vụ án</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Find in this view</source>
        <translation>Tìm trong trang</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Xem trước khi in</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Xuất bảng</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Điều hướng</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Khung chi tiết</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>To hơn</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>Hiển thị và ngôn ngữ</translation>
    </message>
    <message>
        <source>People and password</source>
        <translation>Người dùng và mật khẩu</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Signs and colours</source>
        <translation>Ký hiệu và màu</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khoá kho</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>Thoát chương trình</translation>
    </message>
</context>
<context>
    <name>users</name>
    <message>
        <source>chief judge</source>
        <translation>chánh án</translation>
    </message>
    <message>
        <source>deputy chief judge</source>
        <translation>phó chánh án</translation>
    </message>
    <message>
        <source>head of division</source>
        <translation>chánh toà</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>thẩm phán</translation>
    </message>
    <message>
        <source>lay judge</source>
        <translation>hội thẩm nhân dân</translation>
    </message>
    <message>
        <source>examiner</source>
        <translation>thẩm tra viên</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>thư ký</translation>
    </message>
    <message>
        <source>records clerk</source>
        <translation>văn thư</translation>
    </message>
    <message>
        <source>archivist</source>
        <translation>lưu trữ viên</translation>
    </message>
    <message>
        <source>accountant</source>
        <translation>kế toán</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>quản trị viên</translation>
    </message>
    <message>
        <source>mediator</source>
        <translation>hoà giải viên</translation>
    </message>
    <message>
        <source>take in a petition</source>
        <translation>nhận đơn</translation>
    </message>
    <message>
        <source>edit a petition</source>
        <translation>sửa đơn</translation>
    </message>
    <message>
        <source>assign a judge to review a petition</source>
        <translation>phân công thẩm phán xem xét đơn</translation>
    </message>
    <message>
        <source>decide on a petition</source>
        <translation>quyết định về đơn</translation>
    </message>
    <message>
        <source>issue a notice of court-fee advance</source>
        <translation>ra thông báo nộp tạm ứng án phí</translation>
    </message>
    <message>
        <source>record a receipt of court-fee advance</source>
        <translation>ghi biên lai tạm ứng án phí</translation>
    </message>
    <message>
        <source>accept a case</source>
        <translation>thụ lý vụ án</translation>
    </message>
    <message>
        <source>assign the judge of a case</source>
        <translation>phân công thẩm phán giải quyết vụ án</translation>
    </message>
    <message>
        <source>write down a judge&apos;s decision</source>
        <translation>ghi quyết định của chánh án, thẩm phán</translation>
    </message>
    <message>
        <source>extend a time limit</source>
        <translation>gia hạn</translation>
    </message>
    <message>
        <source>record a step of a case</source>
        <translation>ghi diễn biến vụ án</translation>
    </message>
    <message>
        <source>edit the parties of a case</source>
        <translation>sửa đương sự</translation>
    </message>
    <message>
        <source>correct an entry</source>
        <translation>đính chính mục đã ghi</translation>
    </message>
    <message>
        <source>approve a correction</source>
        <translation>duyệt đính chính</translation>
    </message>
    <message>
        <source>read a case</source>
        <translation>xem hồ sơ vụ án</translation>
    </message>
    <message>
        <source>void a number</source>
        <translation>huỷ số</translation>
    </message>
    <message>
        <source>decide who gives the numbers of a series</source>
        <translation>giao quyền cấp số</translation>
    </message>
    <message>
        <source>read a register</source>
        <translation>xem sổ</translation>
    </message>
    <message>
        <source>print a register</source>
        <translation>in sổ</translation>
    </message>
    <message>
        <source>export a register</source>
        <translation>xuất sổ</translation>
    </message>
    <message>
        <source>import a register</source>
        <translation>nhập sổ cũ</translation>
    </message>
    <message>
        <source>manage users</source>
        <translation>quản lý người dùng</translation>
    </message>
    <message>
        <source>install reference data</source>
        <translation>cài dữ liệu tham chiếu</translation>
    </message>
    <message>
        <source>set up recovery</source>
        <translation>thiết lập khôi phục</translation>
    </message>
    <message>
        <source>make a backup</source>
        <translation>sao lưu</translation>
    </message>
    <message>
        <source>check the data store</source>
        <translation>kiểm tra kho dữ liệu</translation>
    </message>
    <message>
        <source>verify the journal</source>
        <translation>kiểm tra nhật ký</translation>
    </message>
    <message>
        <source>rebuild the tables from the journal</source>
        <translation>dựng lại bảng từ nhật ký</translation>
    </message>
    <message>
        <source>export the journal</source>
        <translation>xuất nhật ký</translation>
    </message>
    <message>
        <source>put a hearing into the calendar</source>
        <translation>xếp lịch phiên toà</translation>
    </message>
    <message>
        <source>serve papers</source>
        <translation>tống đạt văn bản</translation>
    </message>
    <message>
        <source>write into a book kept by hand</source>
        <translation>ghi sổ theo dõi</translation>
    </message>
    <message>
        <source>write into the books of the records office</source>
        <translation>ghi sổ văn thư</translation>
    </message>
    <message>
        <source>close a register</source>
        <translation>khoá sổ</translation>
    </message>
</context>
<context>
    <name>HearingWords</name>
    <message>
        <source>closed hearing</source>
        <translation>xử kín</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>đã xếp lịch</translation>
    </message>
    <message>
        <source>held</source>
        <translation>đã mở</translation>
    </message>
    <message>
        <source>adjourned</source>
        <translation>hoãn</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>huỷ</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>chưa ghi kết quả</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>Presiding judge</source>
        <translation>Thẩm phán chủ toạ</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Thẩm phán</translation>
    </message>
    <message>
        <source>People's assessor</source>
        <translation>Hội thẩm nhân dân</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation>Kiểm sát viên</translation>
    </message>
    <message>
        <source>Room %1 is taken by case %2 from %3 to %4.</source>
        <translation>%1 đã có vụ %2 từ %3 đến %4.</translation>
    </message>
    <message>
        <source>%1 sits in case %2 from %3 to %4.</source>
        <translation>%1 đã có lịch ở vụ %2 từ %3 đến %4.</translation>
    </message>
    <message>
        <source>%1 is a day off.</source>
        <translation>Ngày %1 là ngày nghỉ.</translation>
    </message>
    <message>
        <source>%1 has passed.</source>
        <translation>Ngày %1 đã qua.</translation>
    </message>
    <message>
        <source>The hearing has to open by %1 (%2).</source>
        <translation>Phiên toà phải mở chậm nhất ngày %1 (%2).</translation>
    </message>
    <message>
        <source>The panel is not complete yet (%1).</source>
        <translation>Hội đồng chưa đủ người (%1).</translation>
    </message>
    <message>
        <source>no room yet</source>
        <translation>chưa xếp phòng</translation>
    </message>
    <message>
        <source>online</source>
        <translation>trực tuyến</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vụ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Hội đồng</translation>
    </message>
    <message>
        <source>Clerk, prosecutor</source>
        <translation>Thư ký, Kiểm sát viên</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>CALENDAR OF HEARINGS</source>
        <translation>LỊCH PHIÊN TOÀ, PHIÊN HỌP</translation>
    </message>
    <message>
        <source>Printed by %1</source>
        <translation>In bởi %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>No hearing is in the calendar for this time.</source>
        <translation>Không có phiên nào trong thời gian này.</translation>
    </message>
</context>
<context>
    <name>thuly::models::HearingListModel</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vụ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Presiding</source>
        <translation>Chủ toạ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
</context>
<context>
    <name>thuly::models::HearingWeekModel</name>
    <message>
        <source>No room yet</source>
        <translation>Chưa xếp phòng</translation>
    </message>
    <message>
        <source>No presiding judge yet</source>
        <translation>Chưa có chủ toạ</translation>
    </message>
    <message>
        <source>%1 · today</source>
        <translation>%1 · hôm nay</translation>
    </message>
    <message>
        <source>%1 · day off</source>
        <translation>%1 · nghỉ</translation>
    </message>
</context>
<context>
    <name>thuly::ui::CaseHearings</name>
    <message>
        <source>Schedule a hearing</source>
        <translation>Xếp lịch phiên</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>Đã mở</translation>
    </message>
    <message>
        <source>Adjourn</source>
        <translation>Hoãn</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Huỷ phiên</translation>
    </message>
    <message>
        <source>Hearings of the case</source>
        <translation>Các phiên của vụ án</translation>
    </message>
    <message>
        <source>No hearing of this case is in the calendar</source>
        <translation>Vụ này chưa xếp phiên nào</translation>
    </message>
    <message>
        <source>“Schedule a hearing” takes the day that a decision has fixed and says at once what clashes.</source>
        <translation>Nút “Xếp lịch phiên” lấy ngày đã ấn định trong quyết định và báo ngay nếu trùng lịch.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::HearingDialog</name>
    <message>
        <source>The hearing took place</source>
        <translation>Phiên đã mở</translation>
    </message>
    <message>
        <source>Adjourn the hearing</source>
        <translation>Hoãn phiên</translation>
    </message>
    <message>
        <source>The hearing will not take place</source>
        <translation>Huỷ phiên</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>With it the opening is recorded in the case.</source>
        <translation>Ghi mục này thì việc mở phiên được ghi vào vụ án.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Ngày mở lại</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Giờ bắt đầu</translation>
    </message>
    <message>
        <source>Why it stands all the same</source>
        <translation>Lý do vẫn xếp</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>Ghi kết quả</translation>
    </message>
    <message>
        <source>Adjourn</source>
        <translation>Hoãn</translation>
    </message>
    <message>
        <source>Take it off the calendar</source>
        <translation>Bỏ khỏi lịch</translation>
    </message>
    <message>
        <source>By %1 (%2).</source>
        <translation>Chậm nhất %1 (%2).</translation>
    </message>
    <message>
        <source>By %1 (%2, not verified yet).</source>
        <translation>Chậm nhất %1 (%2, chưa đối chiếu).</translation>
    </message>
    <message>
        <source>Recorded for %1: %2.</source>
        <translation>Đã ghi cho %1: %2.</translation>
    </message>
    <message>
        <source>%1 is adjourned to %2.</source>
        <translation>%1 hoãn đến %2.</translation>
    </message>
    <message>
        <source>%1 is adjourned; the new day is not fixed yet.</source>
        <translation>%1 đã hoãn, chưa ấn định ngày mở lại.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::HearingForm</name>
    <message>
        <source>Public</source>
        <translation>Công khai</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Xử kín</translation>
    </message>
    <message>
        <source>In the courtroom</source>
        <translation>Tại phòng xử</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày mở</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Giờ bắt đầu</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>Openness</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Cách tổ chức</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Hội đồng</translation>
    </message>
    <message>
        <source>Presiding judge</source>
        <translation>Thẩm phán chủ toạ</translation>
    </message>
    <message>
        <source>Further judges</source>
        <translation>Thẩm phán khác</translation>
    </message>
    <message>
        <source>People's assessor</source>
        <translation>Hội thẩm nhân dân</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation>Kiểm sát viên</translation>
    </message>
    <message>
        <source>One place per line: place | officer</source>
        <translation>Mỗi dòng một nơi: nơi | người hỗ trợ</translation>
    </message>
    <message>
        <source>Central point</source>
        <translation>Điểm cầu trung tâm</translation>
    </message>
    <message>
        <source>Component points</source>
        <translation>Điểm cầu thành phần</translation>
    </message>
    <message>
        <source>%1, not compared with the text yet</source>
        <translation>%1, chưa đối chiếu văn bản</translation>
    </message>
    <message>
        <source>The checklist was not compared with the text of the resolution and the circular yet.</source>
        <translation>Danh mục này chưa được đối chiếu với văn bản nghị quyết và thông tư.</translation>
    </message>
    <message>
        <source>Why it stands all the same</source>
        <translation>Lý do vẫn xếp</translation>
    </message>
    <message>
        <source>Put into the calendar</source>
        <translation>Xếp lịch</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>New hearing</source>
        <translation>Xếp lịch phiên mới</translation>
    </message>
    <message>
        <source>Move the hearing</source>
        <translation>Đổi lịch</translation>
    </message>
    <message>
        <source>Record the change</source>
        <translation>Ghi thay đổi</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>Cần ngày mở.</translation>
    </message>
    <message>
        <source>For example 8:30.</source>
        <translation>Ví dụ 8:30.</translation>
    </message>
    <message>
        <source>%1 is in the calendar: %2, %3.</source>
        <translation>Đã xếp lịch %1: %2, %3.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::HearingsPage</name>
    <message>
        <source>Hearings</source>
        <translation>Lịch phiên toà</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Tuần trước</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Tuần sau</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>iCalendar or CSV (Ctrl+E)</source>
        <translation>iCalendar hoặc CSV (Ctrl+E)</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>In danh sách</translation>
    </message>
    <message>
        <source>What is on screen (Ctrl+P)</source>
        <translation>Đúng như trên màn hình (Ctrl+P)</translation>
    </message>
    <message>
        <source>New hearing</source>
        <translation>Xếp lịch</translation>
    </message>
    <message>
        <source>By room</source>
        <translation>Theo phòng</translation>
    </message>
    <message>
        <source>By judge</source>
        <translation>Theo Thẩm phán</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Thẩm phán</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>Đã mở</translation>
    </message>
    <message>
        <source>Adjourn</source>
        <translation>Hoãn</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Huỷ phiên</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Đổi lịch</translation>
    </message>
    <message>
        <source>All rooms</source>
        <translation>Mọi phòng</translation>
    </message>
    <message>
        <source>All judges</source>
        <translation>Mọi Thẩm phán</translation>
    </message>
    <message>
        <source>week %1: %2 – %3</source>
        <translation>tuần %1: %2 – %3</translation>
    </message>
    <message>
        <source>No hearing of this room or judge in this week</source>
        <translation>Tuần này không có phiên nào của phòng hoặc Thẩm phán đã chọn</translation>
    </message>
    <message>
        <source>No hearing is in the calendar this week</source>
        <translation>Tuần này chưa xếp phiên nào</translation>
    </message>
    <message>
        <source>Press N, or “New hearing”, and type the number of the case.</source>
        <translation>Nhấn N hoặc nút “Xếp lịch” rồi gõ số vụ án.</translation>
    </message>
    <message>
        <source>This case belongs to others; only its time and room are shown here.</source>
        <translation>Vụ này do người khác phụ trách, ở đây chỉ hiện giờ và phòng.</translation>
    </message>
    <message>
        <source>Calendar of hearings, %1</source>
        <translation>Lịch phiên toà, %1</translation>
    </message>
    <message>
        <source>Export the calendar</source>
        <translation>Xuất lịch</translation>
    </message>
    <message>
        <source>iCalendar (*.ics);;CSV (*.csv)</source>
        <translation>iCalendar (*.ics);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Đã lưu vào %1.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::ListPreview</name>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Đã lưu vào %1.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi tới máy in.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::ListSheet</name>
    <message>
        <source>The printed list</source>
        <translation>Bản in danh sách</translation>
    </message>
</context>
<context>
    <name>thulyctl</name>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại án</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Thụ lý</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Giải quyết</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn cuối</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Cân đối</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
</context>
<context>
    <name>ServiceWords</name>
    <message>
        <source>In person</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>By registered post</source>
        <translation>Bưu chính, thư bảo đảm</translation>
    </message>
    <message>
        <source>By an authorised third person</source>
        <translation>Người thứ ba được uỷ quyền</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Phương tiện điện tử</translation>
    </message>
    <message>
        <source>Public posting</source>
        <translation>Niêm yết công khai</translation>
    </message>
    <message>
        <source>Mass media</source>
        <translation>Phương tiện thông tin đại chúng</translation>
    </message>
    <message>
        <source>received and signed</source>
        <translation>đã ký nhận</translation>
    </message>
    <message>
        <source>taken by a relative of the household</source>
        <translation>người thân thích cùng nhà nhận thay</translation>
    </message>
    <message>
        <source>refused, with minutes</source>
        <translation>từ chối nhận, đã lập biên bản</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>vắng mặt</translation>
    </message>
    <message>
        <source>does not live there any more</source>
        <translation>không còn ở nơi đó</translation>
    </message>
    <message>
        <source>returned by the post</source>
        <translation>bưu chính trả lại</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>đã niêm yết</translation>
    </message>
    <message>
        <source>published and broadcast</source>
        <translation>đã đăng, phát</translation>
    </message>
    <message>
        <source>did not succeed</source>
        <translation>không thực hiện được</translation>
    </message>
    <message>
        <source>counts as served on %1</source>
        <translation>coi là tống đạt ngày %1</translation>
    </message>
    <message>
        <source>served %1</source>
        <translation>đã tống đạt %1</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã rút</translation>
    </message>
    <message>
        <source>not served yet</source>
        <translation>chưa tống đạt</translation>
    </message>
    <message>
        <source>%1 (not compared yet)</source>
        <translation>%1 (chưa đối chiếu)</translation>
    </message>
    <message>
        <source>commune not known</source>
        <translation>chưa rõ xã, phường</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Address, directions</source>
        <translation>Địa chỉ, chỉ đường</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vụ</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Attempts so far</source>
        <translation>Các lần trước</translation>
    </message>
    <message>
        <source>Result, date</source>
        <translation>Kết quả, ngày</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Ký nhận</translation>
    </message>
    <message>
        <source>ROUND LIST OF SERVICE</source>
        <translation>DANH SÁCH ĐI TỐNG ĐẠT</translation>
    </message>
    <message>
        <source>Printed by %1</source>
        <translation>In bởi %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>No paper waits to be served.</source>
        <translation>Không có văn bản nào chờ tống đạt.</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
</context>
<context>
    <name>thuly::models::ServiceListModel</name>
    <message>
        <source>Recipient</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Vụ</translation>
    </message>
    <message>
        <source>Address, directions</source>
        <translation>Địa chỉ, chỉ đường</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Các lần</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Căn cứ</translation>
    </message>
</context>
<context>
    <name>thuly::ui::AttemptDialog</name>
    <message>
        <source>How the service went</source>
        <translation>Kết quả tống đạt</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Record the attempt</source>
        <translation>Ghi lần tống đạt</translation>
    </message>
    <message>
        <source>Way of serving</source>
        <translation>Phương thức</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Who went</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Người ký nhận</translation>
    </message>
    <message>
        <source>Proof: minutes, postal receipt</source>
        <translation>Minh chứng: biên bản, giấy báo phát</translation>
    </message>
    <message>
        <source>Reason, remark</source>
        <translation>Lý do, ghi chú</translation>
    </message>
    <message>
        <source>Try again on</source>
        <translation>Đi lại ngày</translation>
    </message>
    <message>
        <source>This does not serve the paper; it stays in the list.</source>
        <translation>Kết quả này chưa phải là tống đạt; văn bản vẫn nằm trong danh sách.</translation>
    </message>
    <message>
        <source>Counts as served on that day, %1.</source>
        <translation>Được coi là tống đạt ngay ngày đó, %1.</translation>
    </message>
    <message>
        <source>Counts as served when the period has run, %1.</source>
        <translation>Được coi là tống đạt khi hết thời hạn, %1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Recorded in the case: %1.</source>
        <translation>Đã ghi vào vụ án: %1.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Say why; it stays beside the entry.</source>
        <translation>Cần ghi lý do; lý do sẽ nằm cạnh mục này.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::ServiceForm</name>
    <message>
        <source>Serve a paper</source>
        <translation>Tống đạt văn bản</translation>
    </message>
    <message>
        <source>separated by ;</source>
        <translation>cách nhau bằng dấu ;</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Title, if another</source>
        <translation>Tên khác, nếu có</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số văn bản</translation>
    </message>
    <message>
        <source>Way of serving</source>
        <translation>Phương thức</translation>
    </message>
    <message>
        <source>Given out on</source>
        <translation>Ngày giao đi</translation>
    </message>
    <message>
        <source>Others: procuracy, commune</source>
        <translation>Nơi khác: Viện kiểm sát, UBND xã</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Đưa vào danh sách</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Directions to %1</source>
        <translation>Chỉ đường tới %1</translation>
    </message>
    <message>
        <source>Directions for the round</source>
        <translation>Chỉ đường cho người đi tống đạt</translation>
    </message>
    <message>
        <source>Choose at least one person.</source>
        <translation>Hãy chọn ít nhất một người nhận.</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are on the list; they are due on %1.</source>
        <translation>
            <numerusform>Đã đưa %n văn bản vào danh sách, hạn %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are on the list.</source>
        <translation>
            <numerusform>Đã đưa %n văn bản vào danh sách.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thuly::ui::ServicePage</name>
    <message>
        <source>Service</source>
        <translation>Tống đạt</translation>
    </message>
    <message>
        <source>Service of process</source>
        <translation>Tống đạt</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>Mọi xã, phường</translation>
    </message>
    <message>
        <source>Print the round</source>
        <translation>In danh sách đi</translation>
    </message>
    <message>
        <source>The round by commune, with room for results (Ctrl+P)</source>
        <translation>Danh sách theo xã, có chỗ ghi kết quả (Ctrl+P)</translation>
    </message>
    <message>
        <source>Serve a paper</source>
        <translation>Tống đạt văn bản</translation>
    </message>
    <message numerus="yes">
        <source>%n papers wait</source>
        <translation>
            <numerusform>%n văn bản chờ tống đạt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past their day</source>
        <translation>
            <numerusform>%n đã quá hạn</numerusform>
        </translation>
    </message>
    <message>
        <source>Round list, %1</source>
        <translation>Danh sách đi tống đạt, %1</translation>
    </message>
</context>
<context>
    <name>thuly::ui::ServicePane</name>
    <message>
        <source>Papers to be served</source>
        <translation>Văn bản cần tống đạt</translation>
    </message>
    <message>
        <source>No paper waits to be served</source>
        <translation>Không có văn bản nào chờ tống đạt</translation>
    </message>
    <message>
        <source>Press N and choose a paper: every party gets a line with its due day.</source>
        <translation>Nhấn N rồi chọn văn bản: mỗi đương sự có một dòng kèm hạn.</translation>
    </message>
    <message>
        <source>Serve a paper</source>
        <translation>Tống đạt văn bản</translation>
    </message>
    <message>
        <source>Record an attempt</source>
        <translation>Ghi kết quả</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Các lần tống đạt</translation>
    </message>
    <message>
        <source>Strike out…</source>
        <translation>Gạch bỏ…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Phương thức</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Who went</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>Người ký nhận</translation>
    </message>
    <message>
        <source>Proof, remark</source>
        <translation>Minh chứng, ghi chú</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Tính từ</translation>
    </message>
    <message>
        <source>struck out: %1</source>
        <translation>gạch bỏ: %1</translation>
    </message>
    <message>
        <source>Withdraw the paper</source>
        <translation>Rút văn bản</translation>
    </message>
    <message>
        <source>%1 need not get it any more; the line stays, struck through.</source>
        <translation>%1 không cần nhận nữa; dòng này được gạch nhưng vẫn còn.</translation>
    </message>
    <message>
        <source>Withdrawn for %1.</source>
        <translation>Đã rút văn bản của %1.</translation>
    </message>
    <message>
        <source>Strike out the attempt</source>
        <translation>Gạch bỏ lần tống đạt</translation>
    </message>
    <message>
        <source>It stays visible, struck through; if it served the paper, the paper is open again and what was recorded of its receipt is taken back.</source>
        <translation>Dòng bị gạch vẫn còn; nếu đó là lần đã tống đạt thì văn bản trở lại chờ tống đạt, việc nhận và các hạn tính từ đó được rút lại.</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Gạch bỏ</translation>
    </message>
    <message>
        <source>The attempt is struck out.</source>
        <translation>Đã gạch bỏ lần tống đạt.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::ClosingDialog</name>
    <message>
        <source>Close the book</source>
        <translation>Khoá sổ</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Closed so far</source>
        <translation>Đã khoá đến nay</translation>
    </message>
    <message>
        <source>The figures are checked. A closed period is never opened again.</source>
        <translation>Số liệu đã đối chiếu. Kỳ đã khoá không mở lại được.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Close the period</source>
        <translation>Khoá kỳ này</translation>
    </message>
    <message>
        <source>Month %1/%2</source>
        <translation>Tháng %1/%2</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Năm %1</translation>
    </message>
    <message>
        <source>Rows written in the period</source>
        <translation>Số dòng ghi trong kỳ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Còn lại kỳ trước</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Thụ lý mới</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Đã giải quyết</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Cộng</translation>
    </message>
    <message numerus="yes">
        <source>%n corrections wait for the chief judge's approval.</source>
        <translation><numerusform>%n đính chính chờ Chánh án duyệt.</numerusform></translation>
    </message>
    <message>
        <source>Recorded after an earlier period was closed and counted here: accepted %1, resolved %2.</source>
        <translation>Ghi sau khi kỳ trước đã khoá, tính vào kỳ này: thụ lý %1, giải quyết %2.</translation>
    </message>
    <message>
        <source>Void number %1: %2</source>
        <translation>Số huỷ %1: %2</translation>
    </message>
    <message>
        <source>No period of this book is closed yet.</source>
        <translation>Sổ này chưa khoá kỳ nào.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · code %4</source>
        <translation>%1 · %2 · %3 · mã %4</translation>
    </message>
</context>
<context>
    <name>thuly::ui::RowDialog</name>
    <message>
        <source>New row</source>
        <translation>Dòng mới</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Symbol after the number</source>
        <translation>Ký hiệu sau số</translation>
    </message>
    <message>
        <source>%1 (day and hour)</source>
        <translation>%1 (ngày và giờ)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>The old row stays visible, struck through.</source>
        <translation>Dòng cũ vẫn còn, gạch ngang.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>Ghi đính chính</translation>
    </message>
    <message>
        <source>Write the row</source>
        <translation>Ghi vào sổ</translation>
    </message>
    <message>
        <source>Correction, row %1</source>
        <translation>Đính chính dòng %1</translation>
    </message>
</context>
<context>
    <name>thuly::ui::PeriodBar</name>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>Cả năm</translation>
    </message>
    <message>
        <source>Month %1</source>
        <translation>Tháng %1</translation>
    </message>
    <message>
        <source>Quarter %1</source>
        <translation>Quý %1</translation>
    </message>
    <message>
        <source>First half of the year</source>
        <translation>6 tháng đầu năm</translation>
    </message>
    <message>
        <source>Second half of the year</source>
        <translation>6 tháng cuối năm</translation>
    </message>
    <message>
        <source>List of the period</source>
        <translation>Danh sách của kỳ</translation>
    </message>
    <message>
        <source>By date of the row</source>
        <translation>Theo ngày ghi sổ</translation>
    </message>
    <message>
        <source>All of the period</source>
        <translation>Tất cả trong kỳ</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Còn lại kỳ trước</translation>
    </message>
    <message>
        <source>Newly accepted</source>
        <translation>Thụ lý mới</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Đã giải quyết</translation>
    </message>
</context>
<context>
    <name>thuly::ui::CaseFinder</name>
    <message>
        <source>Number of the case</source>
        <translation>Số vụ án</translation>
    </message>
</context>
<context>
    <name>thuly::ui::ButtonFold</name>
    <message>
        <source>More</source>
        <translation>Việc khác</translation>
    </message>
</context>
<context>
    <name>thuly::ui::RegisterHead</name>
    <message>
        <source>Petition book</source>
        <translation>Sổ nhận đơn</translation>
    </message>
    <message>
        <source>Acceptance book: %1</source>
        <translation>Sổ thụ lý: %1</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>year %1</source>
        <translation>năm %1</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Xuất bảng</translation>
    </message>
    <message>
        <source>What is on screen, with its filters and order, as a spreadsheet or CSV (Ctrl+E)</source>
        <translation>Bảng đang xem, giữ bộ lọc và thứ tự, thành bảng tính hoặc CSV (Ctrl+E)</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Xem trước khi in</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>All books</source>
        <translation>Các sổ</translation>
    </message>
    <message>
        <source>Close the book…</source>
        <translation>Khoá sổ…</translation>
    </message>
    <message>
        <source>Close the book: ends a month or the year and freezes what is printed</source>
        <translation>Khoá sổ: kết thúc một tháng hoặc cả năm và chốt bản in</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Dòng mới</translation>
    </message>
</context>
<context>
    <name>thuly::ui::ColumnLayout</name>
    <message>
        <source>%1 / %2 columns</source>
        <translation>%1 / %2 cột</translation>
    </message>
</context>
<context>
    <name>thuly::ui::DraftSheet</name>
    <message>
        <source>Rows not in the book yet</source>
        <translation>Dòng chưa vào sổ</translation>
    </message>
    <message>
        <source>Type, or paste rows from a spreadsheet (Ctrl+V). Ctrl+Z takes back; nothing has a number before it goes into the book.</source>
        <translation>Gõ, hoặc dán các dòng từ bảng tính (Ctrl+V). Ctrl+Z để hoàn tác; vào sổ rồi mới có số.</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>Dòng mới</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts, not in the book yet</source>
        <translation>
            <numerusform>%n dòng nháp, chưa vào sổ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n rows into the book</source>
        <translation>
            <numerusform>Vào sổ %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds too much for a paste. Take the file over as an old register.</source>
        <translation>Bảng tạm chứa quá nhiều để dán. Hãy nhập tệp đó như sổ cũ.</translation>
    </message>
    <message>
        <source>The book fills this column itself. Type in the columns to the right.</source>
        <translation>Sổ tự điền cột này. Hãy gõ ở các cột bên phải.</translation>
    </message>
</context>
<context>
    <name>thuly::ui::DoubtfulDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Sao chép danh sách</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>All of it or nothing: mend these cells and do it again.</source>
        <translation>Hoặc nhận cả khối, hoặc không nhận gì: hãy sửa các ô này rồi làm lại.</translation>
    </message>
    <message>
        <source>Cells that are not sure</source>
        <translation>Các ô chưa chắc</translation>
    </message>
</context>
<context>
    <name>thuly::models::DraftModel</name>
    <message>
        <source>new row</source>
        <translation>dòng mới</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>nháp</translation>
    </message>
    <message>
        <source>The rows are being written into the book. Wait a moment.</source>
        <translation>Các dòng đang được vào sổ. Hãy đợi một chút.</translation>
    </message>
    <message>
        <source>%1 changed this draft at %2. It is read again; what you did was not written over it.</source>
        <translation>%1 đã sửa dòng nháp này lúc %2. Dòng đã được đọc lại; phần vừa gõ không ghi đè lên.</translation>
    </message>
    <message>
        <source>This draft is in the book as row %1 already. Open that row to correct it.</source>
        <translation>Dòng nháp này đã vào sổ, số %1. Hãy mở dòng đó để đính chính.</translation>
    </message>
    <message>
        <source>Somebody else took this draft away. The sheet is read again.</source>
        <translation>Người khác đã bỏ dòng nháp này. Các dòng đã được đọc lại.</translation>
    </message>
    <message>
        <source>Somebody else changed these rows meanwhile; their text stays. There is nothing more to undo.</source>
        <translation>Trong lúc đó người khác đã sửa các dòng này; chữ của họ được giữ. Không còn gì để hoàn tác.</translation>
    </message>
    <message>
        <source>Nothing was written into the book: cells are missing</source>
        <translation>Chưa vào sổ dòng nào: còn ô thiếu</translation>
    </message>
    <message>
        <source>Row %1 is written into the book.</source>
        <translation>Đã vào sổ dòng %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are written into the book: %1 to %2.</source>
        <translation>
            <numerusform>Đã vào sổ %n dòng: từ %1 đến %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The block is %1 columns wide; from this cell on there are %2. Start further to the left, or paste fewer columns.</source>
        <translation>Khối dán rộng %1 cột, từ ô này chỉ còn %2 cột. Hãy dán từ ô bên trái hơn, hoặc bớt cột.</translation>
    </message>
    <message>
        <source>At most %1 rows are pasted at a time. Paste them in parts, or take the file over as an old register.</source>
        <translation>Mỗi lần dán được nhiều nhất %1 dòng. Hãy dán từng phần, hoặc nhập tệp như sổ cũ.</translation>
    </message>
    <message>
        <source>The book fills this column itself.</source>
        <translation>Sổ tự điền cột này.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was pasted: %n cells are not sure</source>
        <translation>
            <numerusform>Chưa dán gì: %n ô chưa chắc</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thuly::ui::ViewMenu</name>
    <message>
        <source>Filter, order and columns under a name; only you see your views</source>
        <translation>Bộ lọc, thứ tự và cột dưới một tên; chỉ mình thấy khung nhìn của mình</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Khung nhìn</translation>
    </message>
    <message>
        <source>%1 (opens the book)</source>
        <translation>%1 (mặc định)</translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation>Lưu thành khung nhìn mới…</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Lưu khung nhìn</translation>
    </message>
    <message>
        <source>The view “%1” is saved.</source>
        <translation>Đã lưu khung nhìn “%1”.</translation>
    </message>
    <message>
        <source>Save into “%1”</source>
        <translation>Lưu vào “%1”</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>Đổi tên “%1”…</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Đổi tên khung nhìn</translation>
    </message>
    <message>
        <source>The view is called “%1” now.</source>
        <translation>Khung nhìn nay có tên “%1”.</translation>
    </message>
    <message>
        <source>Open the book with “%1”</source>
        <translation>Mở sổ bằng “%1”</translation>
    </message>
    <message>
        <source>The book opens as it was left.</source>
        <translation>Sổ sẽ mở như lúc rời đi.</translation>
    </message>
    <message>
        <source>The book opens with “%1”.</source>
        <translation>Sổ sẽ mở bằng “%1”.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Bỏ “%1”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>A view of the same name is replaced.</source>
        <translation>Khung nhìn trùng tên sẽ được thay.</translation>
    </message>
    <message>
        <source>For example “In the appeal window, by plaintiff”.</source>
        <translation>Ví dụ: Còn hạn kháng cáo, theo nguyên đơn.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Lưu tên</translation>
    </message>
    <message>
        <source>A view needs a name. Write a few words.</source>
        <translation>Khung nhìn cần có tên. Hãy viết vài chữ.</translation>
    </message>
    <message>
        <source>The view “%1” is removed.</source>
        <translation>Đã bỏ khung nhìn “%1”.</translation>
    </message>
    <message>
        <source>The view “%1” is back.</source>
        <translation>Khung nhìn “%1” đã trở lại.</translation>
    </message>
</context>
<context>
    <name>thuly::models::IncompleteModel</name>
    <message>
        <source>Case, petition</source>
        <translation>Vụ, đơn</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Phụ trách</translation>
    </message>
</context>
<context>
    <name>thuly::ui::IncompletePage</name>
    <message>
        <source>Still missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>looking through the open cases</source>
        <translation>đang xem các vụ chưa giải quyết xong</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>Loại việc</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Thẩm phán</translation>
    </message>
    <message>
        <source>All kinds of case</source>
        <translation>Mọi loại việc</translation>
    </message>
    <message>
        <source>All judges</source>
        <translation>Mọi Thẩm phán</translation>
    </message>
    <message>
        <source>Nothing is missing in these cases</source>
        <translation>Các vụ này không thiếu gì</translation>
    </message>
    <message>
        <source>Nothing is missing in the open cases</source>
        <translation>Không vụ nào còn thiếu</translation>
    </message>
    <message>
        <source>Choose another judge or kind of case above.</source>
        <translation>Chọn Thẩm phán hoặc loại việc khác ở trên.</translation>
    </message>
    <message>
        <source>What a petition was entered without appears here until it is written.</source>
        <translation>Chỗ bỏ trống khi vào sổ hiện ở đây cho đến khi được ghi.</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n chỗ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases and petitions</source>
        <translation>
            <numerusform>%n vụ, đơn</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest only</source>
        <translation>chỉ các đơn mới nhất</translation>
    </message>
</context>
</TS>
